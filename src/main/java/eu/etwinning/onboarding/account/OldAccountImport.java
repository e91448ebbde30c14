package eu.etwinning.onboarding.account;

import eu.etwinning.onboarding.account.file.OldAccountBatch;
import eu.etwinning.onboarding.account.file.OldAccountLine;
import eu.etwinning.onboarding.cluster.Batches;
import eu.etwinning.onboarding.cluster.ClusterLock;
import eu.etwinning.onboarding.csv.CsvFile;
import eu.etwinning.onboarding.csv.RefusedLineException;
import eu.etwinning.onboarding.csv.UnusableFileException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Brings in the accounts of the old platform. A line is an account with one of its projects; an account with several
 * projects has several lines, one with none leaves the project's columns empty. The folded e-mail address is the key:
 * again is an update, the account's projects become those of the file, and links stay; accounts that the file lacks are
 * told of and stay too. Batches commit one by one, so that whoever was interrupted just runs it again.
 */
@Service
public class OldAccountImport {

    private static final List<String> COLUMNS = List.of(
            "email",
            "first_name",
            "last_name",
            "country",
            "school_name",
            "member_since",
            "project_title",
            "project_year",
            "project_role",
            "quality_label");
    private static final List<String> NEEDED = COLUMNS.subList(0, 6);
    private static final int FETCHED_TOGETHER = 10_000;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Batches batches;

    OldAccountImport(JdbcTemplate jdbc, TransactionOperations transaction, Batches batches) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.batches = batches;
    }

    /** The columns that a file may have, in any order; those of the project are optional. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /**
     * @param dryRun whether to check only, and write nothing
     * @param progress is told how far it is, and of each line refused with its number and the reason
     * @throws UnusableFileException if the file is no such CSV, or another import runs; batches committed before stay
     */
    public Report run(Path file, boolean dryRun, Consumer<String> progress) {
        return jdbc.execute((Connection connection) -> {
            if (!ClusterLock.OLD_ACCOUNT_IMPORT.tryHold(connection)) {
                throw new UnusableFileException(
                        "Another import of old accounts is running. Please wait until it has ended.", null);
            }
            try {
                return read(file, dryRun, progress);
            } finally {
                ClusterLock.OLD_ACCOUNT_IMPORT.release(connection);
            }
        });
    }

    private Report read(Path file, boolean dryRun, Consumer<String> progress) {
        // Only a hash of what was said of each: there may be more than a million.
        Map<String, Integer> accounts = new HashMap<>();
        OldAccountBatch batch = new OldAccountBatch();
        AtomicInteger projects = new AtomicInteger();
        AtomicInteger notTaken = new AtomicInteger();
        int refused = new CsvFile(file, COLUMNS, NEEDED)
                .read(
                        progress,
                        (record, remark) -> {
                            OldAccountLine line = OldAccountLine.of(record);
                            batch.add(line, isFirst(line, accounts));
                            projects.addAndGet(line.project() == null ? 0 : 1);
                        },
                        () -> write(batch, dryRun, progress, notTaken));
        return new Report(
                accounts.size() - notTaken.get(),
                projects.get(),
                refused + notTaken.get(),
                vanished(accounts.keySet()));
    }

    private int vanished(Set<String> seen) {
        AtomicInteger vanished = new AtomicInteger();
        // In a transaction, or the driver would read all rows at once.
        transaction.executeWithoutResult(status -> jdbc.query(
                connection -> {
                    PreparedStatement emails = connection.prepareStatement("select email_folded from old_account");
                    emails.setFetchSize(FETCHED_TOGETHER);
                    return emails;
                },
                row -> {
                    vanished.addAndGet(seen.contains(row.getString(1)) ? 0 : 1);
                }));
        return vanished.get();
    }

    /** Whether the line is the first of its account; a later one must say the same of the account. */
    private static boolean isFirst(OldAccountLine line, Map<String, Integer> accounts) {
        Integer earlier = accounts.putIfAbsent(
                line.email().folded(), line.withoutProject().hashCode());
        if (earlier != null && earlier != line.withoutProject().hashCode()) {
            throw new RefusedLineException(
                    "an earlier line says something else about " + line.email().value());
        }
        return earlier == null;
    }

    private void write(OldAccountBatch batch, boolean dryRun, Consumer<String> progress, AtomicInteger notTaken) {
        if (!dryRun) {
            notTaken.addAndGet(batches.write(
                    batch.each(),
                    some -> OldAccountBatch.of(some).write(jdbc),
                    (account, why) -> progress.accept("The account " + account.address()
                            + " is left out, the database does not take it: " + why)));
        }
        batch.clear();
    }

    /**
     * What an import did, or a dry run would have done.
     *
     * @param refused how many lines were left out
     * @param vanished how many accounts are here and not in the file
     */
    public record Report(int accounts, int projects, int refused, int vanished) {}
}
