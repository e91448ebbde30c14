package eu.etwinning.onboarding.school.file;

import eu.etwinning.onboarding.cluster.ClusterLock;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Brings the schools that come with the application into the register. */
@Component
public class SchoolImport {

    private static final int BATCH = 5000;

    private final JdbcTemplate jdbc;
    private final SchoolKinds kinds;
    private final SchoolUpsert upsert;
    private final Clock clock;

    SchoolImport(JdbcTemplate jdbc, SchoolKinds kinds, SchoolUpsert upsert, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.upsert = upsert;
        this.clock = clock;
    }

    /**
     * Imports the file unless exactly this content was imported before, in one transaction: killed half-way, nothing is
     * in. Nodes that start at the same moment wait for each other.
     *
     * @param file columns country, name, city, postal_code, address, type, source_id, source
     * @return how many schools were brought in or updated; 0 if the content was imported before
     */
    @Transactional
    public int importOnce(Resource file) {
        String checksum = Checksum.of(file);
        ClusterLock.SCHOOL_IMPORT.holdUntilCommit(JdbcClient.create(jdbc));
        if (!jdbc.queryForList(
                        "select 1 from school_import where file = ? and checksum = ?", file.getFilename(), checksum)
                .isEmpty()) {
            return 0;
        }
        int count = importAll(file);
        jdbc.update("""
                insert into school_import (file, checksum, imported_at) values (?, ?, ?)
                on conflict (file) do update set checksum = excluded.checksum, imported_at = excluded.imported_at""", file.getFilename(), checksum, Timestamp.from(clock.instant()));
        return count;
    }

    private int importAll(Resource file) {
        return SchoolCsv.read(file, lines -> {
            List<SchoolLine> batch = new ArrayList<>(BATCH);
            int count = 0;
            for (CSVRecord line : (Iterable<CSVRecord>) lines::iterator) {
                batch.add(SchoolLine.of(line, kinds, remark -> {}));
                count++;
                if (batch.size() == BATCH) {
                    upsert.write(batch);
                    batch.clear();
                }
            }
            upsert.write(batch);
            return count;
        });
    }
}
