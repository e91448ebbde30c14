package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.csv.UnusableFileException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the schools that came from files as one file again, which {@link SchoolFileImport} takes. Schools that
 * teachers added are none of it.
 */
@Service
public class SchoolFileExport {

    private static final int FETCHED_TOGETHER = 1000;
    private static final String[] COLUMNS = {
        "country",
        "name",
        "city",
        "postal_code",
        "address",
        "region",
        "kind",
        "head_name",
        "head_email",
        "other_names",
        "source",
        "source_id"
    };

    private final JdbcTemplate jdbc;

    SchoolFileExport(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the file as a whole or not at all, in place of one that is there.
     *
     * @param file compressed if its name ends in {@code .gz}
     * @return how many schools are in it
     * @throws UnusableFileException if it cannot be written
     */
    @Transactional(readOnly = true)
    public int run(Path file) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            int schools = write(unfinished, file.toString().endsWith(".gz"));
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return schools;
        } catch (UncheckedIOException | IOException e) {
            throw new UnusableFileException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private int write(Path file, boolean compressed) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream content = compressed ? new GZIPOutputStream(raw) : raw;
                CSVPrinter lines = new CSVPrinter(
                        new OutputStreamWriter(content, StandardCharsets.UTF_8),
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader(COLUMNS)
                                .setRecordSeparator('\n')
                                .get())) {
            AtomicInteger count = new AtomicInteger();
            jdbc.query(
                    connection -> {
                        PreparedStatement schools = connection.prepareStatement("""
                        select *, (select string_agg(other.name, '|' order by other.name collate "C")
                                   from school_other_name other where other.school = school.id) as other_names
                        from school where source <> 'teacher'
                        order by source collate "C", source_id collate "C"
                        """);
                        schools.setFetchSize(FETCHED_TOGETHER);
                        return schools;
                    },
                    row -> {
                        write(lines, row);
                        count.incrementAndGet();
                    });
            return count.get();
        }
    }

    private static void write(CSVPrinter lines, ResultSet row) throws SQLException {
        try {
            for (String column : COLUMNS) {
                lines.print(row.getString(column));
            }
            lines.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
