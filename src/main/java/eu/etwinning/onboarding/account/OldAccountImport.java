package eu.etwinning.onboarding.account;

import eu.etwinning.onboarding.csv.CsvFile;
import eu.etwinning.onboarding.csv.RefusedLineException;
import eu.etwinning.onboarding.csv.UnreadableFileException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings in the accounts of the old platform. A line is an account with one of its projects; an account with several projects has several
 * lines, one with none leaves the project's columns empty. The folded e-mail address is the key: again is an update, the account's projects
 * become those of the file, and links stay. Batches commit one by one, so that whoever was interrupted just runs it again.
 */
@Service
public class OldAccountImport {

    private static final List<String> COLUMNS = List.of("email", "first_name", "last_name", "country", "school_name", "member_since", "project_title",
            "project_year", "project_role", "quality_label");
    private static final List<String> NEEDED = COLUMNS.subList(0, 6);
    /** Any number that nothing else locks. */
    private static final long LOCK = 7_240_047;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    OldAccountImport(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The columns that a file may have, in any order; those of the project are optional. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /**
     * @param dryRun   whether to check only, and write nothing
     * @param progress is told how far it is, and of each line refused with its number and the reason
     * @throws UnreadableFileException if the file is no such CSV, or another import runs; batches committed before stay
     */
    public Report run(Path file, boolean dryRun, Consumer<String> progress) {
        return jdbc.execute((Connection connection) -> {
            if (!locked(connection)) {
                throw new UnreadableFileException("Another import of old accounts is running. Please wait until it has ended.", null);
            }
            try {
                return read(file, dryRun, progress);
            } finally {
                connection.createStatement().execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        });
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (ResultSet lock = connection.createStatement().executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return lock.next() && lock.getBoolean(1);
        }
    }

    private Report read(Path file, boolean dryRun, Consumer<String> progress) {
        // Only a hash of what was said of each: there may be more than a million.
        Map<String, Integer> accounts = new HashMap<>();
        OldAccountBatch batch = new OldAccountBatch();
        int projects = 0;
        int refused = 0;
        try (CSVParser lines = new CsvFile(file, NEEDED).open()) {
            lines.getHeaderNames().stream().filter(column -> !COLUMNS.contains(column.toLowerCase()))
                    .forEach(column -> progress.accept("The column '" + column + "' is not known and left out."));
            for (CSVRecord record : lines) {
                try {
                    OldAccountLine line = checked(record);
                    batch.add(line, isFirst(line, accounts));
                    projects += line.project() == null ? 0 : 1;
                } catch (RefusedLineException e) {
                    refused++;
                    progress.accept("Line " + lines.getCurrentLineNumber() + ": " + e.getMessage());
                }
                if (batch.isFull()) {
                    write(batch, dryRun);
                    progress.accept(lines.getRecordNumber() + " lines read");
                }
            }
            write(batch, dryRun);
        } catch (UncheckedIOException | IOException e) {
            throw new UnreadableFileException(file + " cannot be read to its end: " + e.getMessage(), e);
        }
        return new Report(accounts.size(), projects, refused);
    }

    private static OldAccountLine checked(CSVRecord record) {
        if (!record.isConsistent()) {
            throw new RefusedLineException("it does not have as many columns as the first line");
        }
        return OldAccountLine.of(record);
    }

    /** Whether the line is the first of its account; a later one must say the same of the account. */
    private static boolean isFirst(OldAccountLine line, Map<String, Integer> accounts) {
        Integer earlier = accounts.putIfAbsent(line.email().folded(), line.withoutProject().hashCode());
        if (earlier != null && earlier != line.withoutProject().hashCode()) {
            throw new RefusedLineException("an earlier line says something else about " + line.email().value());
        }
        return earlier == null;
    }

    private void write(OldAccountBatch batch, boolean dryRun) {
        if (!dryRun) {
            transaction.executeWithoutResult(status -> batch.write(jdbc));
        }
        batch.clear();
    }

    /**
     * What an import did, or a dry run would have done.
     *
     * @param refused how many lines were left out
     */
    public record Report(int accounts, int projects, int refused) {
    }
}
