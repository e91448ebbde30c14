package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.cluster.Batches;
import eu.etwinning.onboarding.csv.CsvFile;
import eu.etwinning.onboarding.csv.RefusedLineException;
import eu.etwinning.onboarding.csv.UnusableFileException;
import eu.etwinning.onboarding.school.file.SchoolKinds;
import eu.etwinning.onboarding.school.file.SchoolLine;
import eu.etwinning.onboarding.school.file.SchoolUpsert;
import eu.etwinning.onboarding.school.search.BatchIndexing;
import eu.etwinning.onboarding.school.search.SchoolIndex;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Brings the schools of an operator's file into the register. What is wrong is left out and told, the rest goes in;
 * schools that are not in the file any more are told of, never deleted. Batches commit one by one, so that whoever was
 * interrupted just runs it again.
 */
@Service
public class SchoolFileImport {

    private final JdbcTemplate jdbc;
    private final Batches batches;
    private final SchoolKinds kinds;
    private final SchoolUpsert upsert;
    private final SchoolIndex index;

    SchoolFileImport(JdbcTemplate jdbc, Batches batches, SchoolKinds kinds, SchoolUpsert upsert, SchoolIndex index) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.kinds = kinds;
        this.upsert = upsert;
        this.index = index;
    }

    /** The columns that a file may have, in any order; the first four it must have. */
    public static List<String> columns() {
        return SchoolLine.COLUMNS;
    }

    /**
     * @param dryRun whether to check only, and write nothing
     * @param progress is told how far it is, and of each line refused with its number and the reason
     * @throws UnusableFileException if the file is no such CSV; batches committed before stay
     */
    public Report run(Path file, boolean dryRun, Consumer<String> progress) {
        Map<String, Set<String>> seen = new HashMap<>();
        List<SchoolLine> batch = new ArrayList<>();
        int refused;
        AtomicInteger notTaken = new AtomicInteger();
        try (BatchIndexing indexing = new BatchIndexing(index)) {
            refused = new CsvFile(file, SchoolLine.COLUMNS, SchoolLine.NEEDED)
                    .read(progress, (line, remark) -> batch.add(once(SchoolLine.of(line, kinds, remark), seen)), () -> {
                        if (!dryRun && !batch.isEmpty()) {
                            notTaken.addAndGet(batches.write(batch, upsert::write, (line, why) -> {
                                Objects.requireNonNull(seen.get(line.source())).remove(line.sourceId());
                                progress.accept("The school '" + line.sourceId() + "' of '" + line.source()
                                        + "' is left out, the database does not take it: " + why);
                            }));
                            indexing.next();
                        }
                        batch.clear();
                    });
        }
        if (!dryRun) {
            index.sweep();
        }
        return new Report(seen.values().stream().mapToInt(Set::size).sum(), refused + notTaken.get(), vanished(seen));
    }

    private static SchoolLine once(SchoolLine line, Map<String, Set<String>> seen) {
        if (!seen.computeIfAbsent(line.source(), source -> new HashSet<>()).add(line.sourceId())) {
            throw new RefusedLineException(
                    "an earlier line is the school '" + line.sourceId() + "' of '" + line.source() + "' already");
        }
        return line;
    }

    private List<String> vanished(Map<String, Set<String>> seen) {
        List<String> vanished = new ArrayList<>();
        seen.forEach(
                (source, ids) -> jdbc
                        .queryForList(
                                "select source_id from school where source = ? order by source_id",
                                String.class,
                                source)
                        .stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(id -> vanished.add(source + " " + id)));
        return vanished;
    }

    /**
     * What an import did, or a dry run would have done.
     *
     * @param refused how many lines were left out
     * @param vanished the schools of the file's sources that the register has and the file has not
     */
    public record Report(int schools, int refused, List<String> vanished) {}
}
