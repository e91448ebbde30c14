package eu.etwinning.onboarding.account.address;

import eu.etwinning.onboarding.account.EmailAddress;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Folds the addresses that are here anew, as {@link EmailAddress} does; before, the database's and Java's own lower
 * case did it, which make letters of ASCII out of others. SQL cannot say what the fold is, only what no folded address
 * has.
 */
@Component
class FoldedAddresses implements JavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(FoldedAddresses.class);
    private static final int FETCHED_TOGETHER = 1000;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        foldAnew(database, "teacher", "id", true);
        foldAnew(database, "old_account", "id", true);
        foldAnew(database, "old_account_claim", "id", false);
        foldAnew(database, "address_conflict", "help", false);
    }

    private static void foldAnew(Connection database, String table, String key, boolean unique) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table " + table + " drop constraint " + table + "_email_folded_check");
        }
        int unreadable = 0;
        try (Statement select = database.createStatement();
                PreparedStatement taken =
                        database.prepareStatement("select 1 from " + table + " where email_folded = ?");
                PreparedStatement update = database.prepareStatement(
                        "update " + table + " set email = ?, email_folded = ? where " + key + " = ?")) {
            select.setFetchSize(FETCHED_TOGETHER);
            ResultSet rows = select.executeQuery("select " + key + ", email, email_folded from " + table);
            while (rows.next()) {
                String email = rows.getString("email");
                String before = rows.getString("email_folded");
                Optional<EmailAddress> address = EmailAddress.find(email);
                if (address.isPresent()
                        && address.get().value().equals(email)
                        && address.get().folded().equals(before)) {
                    continue;
                }
                boolean usable = address.isPresent()
                        && (address.get().folded().equals(before) || !unique || !isTaken(taken, address.get()));
                unreadable += usable ? 0 : 1;
                // Nobody has this one (RFC 2606): whoever signs in brings the right one, and an old account comes back
                // with the next import.
                EmailAddress kept = usable ? address.get() : new EmailAddress(rows.getString(key) + "@address.invalid");
                update.setString(1, kept.value());
                update.setString(2, kept.folded());
                update.setObject(3, rows.getObject(key));
                update.executeUpdate();
            }
        }
        if (unreadable > 0) {
            LOG.warn(
                    "In the table {}, {} e-mail addresses were none, or another row's, and were replaced by ones that nobody has",
                    table,
                    unreadable);
        }
        try (Statement statement = database.createStatement()) {
            // In the collation "C" a range of letters is a range of ASCII.
            statement.execute("alter table " + table + " add constraint " + table
                    + "_email_folded_check check (email_folded collate \"C\" ~ "
                    + "'^[^A-Z@[:space:]]+@[a-z0-9.-]+$')");
        }
    }

    private static boolean isTaken(PreparedStatement taken, EmailAddress address) throws SQLException {
        taken.setString(1, address.folded());
        try (ResultSet other = taken.executeQuery()) {
            return other.next();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("28");
    }

    @Override
    public String getDescription() {
        return "Folded addresses";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
