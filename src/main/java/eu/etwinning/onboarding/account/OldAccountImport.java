package eu.etwinning.onboarding.account;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Brings in the accounts of the old platform. A line is an account with one of its projects; an account with several projects has several
 * lines, one with none leaves the project's columns empty. The folded e-mail address is the key: again is an update, the account's projects
 * become those of the file, and links stay. Batches commit one by one, so that whoever was interrupted just runs it again.
 */
@Service
public class OldAccountImport {

    private static final int BATCH = 1000;
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
        return OldAccountFile.COLUMNS;
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
        Map<String, OldAccountLine> accounts = new HashMap<>();
        List<OldAccountLine> batch = new ArrayList<>(BATCH);
        int projects = 0;
        int refused = 0;
        try (CSVParser lines = new OldAccountFile(file).open()) {
            lines.getHeaderNames().stream().filter(column -> !OldAccountFile.COLUMNS.contains(column.toLowerCase()))
                    .forEach(column -> progress.accept("The column '" + column + "' is not known and left out."));
            for (CSVRecord record : lines) {
                try {
                    OldAccountLine line = consistent(record, OldAccountLine.of(record), accounts);
                    projects += line.project() == null ? 0 : 1;
                    batch.add(line);
                } catch (RefusedLineException e) {
                    refused++;
                    progress.accept("Line " + lines.getCurrentLineNumber() + ": " + e.getMessage());
                }
                if (batch.size() == BATCH) {
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

    private static OldAccountLine consistent(CSVRecord record, OldAccountLine line, Map<String, OldAccountLine> accounts) {
        if (!record.isConsistent()) {
            throw new RefusedLineException("it does not have as many columns as the first line");
        }
        OldAccountLine first = accounts.putIfAbsent(line.email().folded(), line.withoutProject());
        if (first != null && !first.equals(line.withoutProject())) {
            throw new RefusedLineException("an earlier line says something else about " + line.email().value());
        }
        return line;
    }

    private void write(List<OldAccountLine> batch, boolean dryRun) {
        if (!dryRun && !batch.isEmpty()) {
            transaction.executeWithoutResult(status -> write(batch));
        }
        batch.clear();
    }

    private void write(List<OldAccountLine> batch) {
        Map<String, OldAccountLine> accounts = new LinkedHashMap<>();
        batch.forEach(line -> accounts.putIfAbsent(line.email().folded(), line));
        jdbc.batchUpdate("""
                insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (email_folded) do update set email = excluded.email, first_name = excluded.first_name,
                    last_name = excluded.last_name, country = excluded.country, school_name = excluded.school_name,
                    member_since = excluded.member_since""",
                accounts.values(), BATCH, (row, line) -> {
                    row.setObject(1, UUID.randomUUID());
                    row.setString(2, line.email().value());
                    row.setString(3, line.email().folded());
                    row.setString(4, line.firstName());
                    row.setString(5, line.lastName());
                    row.setString(6, line.country());
                    row.setString(7, line.schoolName());
                    row.setObject(8, line.memberSince());
                });
        jdbc.batchUpdate("""
                insert into old_account_project (old_account, title, year, role, quality_label)
                select id, ?, ?, ?, ? from old_account where email_folded = ?
                on conflict (old_account, title, year) do update set role = excluded.role, quality_label = excluded.quality_label""",
                batch.stream().filter(line -> line.project() != null).toList(), BATCH, (row, line) -> {
                    row.setString(1, line.project().title());
                    row.setInt(2, line.project().year());
                    row.setString(3, line.project().role());
                    row.setString(4, line.project().qualityLabel());
                    row.setString(5, line.email().folded());
                });
    }

    /**
     * What an import did, or a dry run would have done.
     *
     * @param refused how many lines were left out
     */
    public record Report(int accounts, int projects, int refused) {
    }
}
