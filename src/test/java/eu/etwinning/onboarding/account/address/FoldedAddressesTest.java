package eu.etwinning.onboarding.account.address;

import eu.etwinning.onboarding.OnboardingTest;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Addresses that were folded by the database's lower case, in tables as they were before. */
@OnboardingTest
class FoldedAddressesTest {

    private static final String[] TABLES = {"teacher", "old_account", "old_account_claim", "address_conflict"};

    @Autowired
    private DataSource dataSource;

    private Connection database;
    private Statement sql;

    @BeforeEach
    void tablesAsTheyWere() throws SQLException {
        database = dataSource.getConnection();
        database.setAutoCommit(false);
        sql = database.createStatement();
        sql.execute("create schema before_the_fold");
        for (String table : TABLES) {
            sql.execute("create table before_the_fold." + table + " (like public." + table + " including indexes)");
            sql.execute("alter table before_the_fold." + table + " add constraint " + table
                    + "_email_folded_check check (email_folded = lower(email_folded))");
        }
        sql.execute("set local search_path to before_the_fold, public");
    }

    @AfterEach
    void nothingStays() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void areFoldedAnewAndWhatIsNoAddressIsNobodys() throws SQLException {
        anOldAccount(1, "Ann@Example.org", "ann@example.org");
        anOldAccount(2, "Jo@Szkoła.example", "jo@szkoła.example");
        anOldAccount(3, "jo@xn--szkoa-n7a.example", "jo@xn--szkoa-n7a.example");
        anOldAccount(4, "ÉVA@example.org", "éva@example.org");
        anOldAccount(5, "\u00A0bo@example.org", "\u00A0bo@example.org");
        anOldAccount(6, "Bo B <bo.b@example.org>", "bo b <bo.b@example.org>");
        anOldAccount(7, "\u212Aate@example.org", "kate@example.org");

        new FoldedAddresses().migrate(context());

        Map<String, String> after = addresses();
        assertThat(after)
                .containsEntry("1", "Ann@Example.org ann@example.org")
                .containsEntry("4", "ÉVA@example.org Éva@example.org")
                .containsEntry("5", "bo@example.org bo@example.org");
        assertThat(after.get("2") + after.get("3"))
                .as("one of them has it")
                .containsOnlyOnce("jo@xn--szkoa-n7a.example");
        assertThat(after.get("6"))
                .isEqualTo(
                        "00000000-0000-0000-0000-000000000006@address.invalid 00000000-0000-0000-0000-000000000006@address.invalid");
        assertThat(after.get("7")).doesNotContain("kate@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann@example.org", "ann @example.org", "ann", "ann@szkoła.example", "ann@ben@example.org"})
    void afterwardsNoneIsFoldedInAnotherWay(String folded) throws SQLException {
        new FoldedAddresses().migrate(context());
        assertThatThrownBy(() -> anOldAccount(1, "ann@example.org", folded))
                .hasMessageContaining("old_account_email_folded_check");
    }

    private void anOldAccount(int number, String email, String folded) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                values (?::uuid, ?, ?, 'A', 'B', 'PL', 'S', date '2010-01-01')""")) {
            insert.setString(1, "00000000-0000-0000-0000-00000000000" + number);
            insert.setString(2, email);
            insert.setString(3, folded);
            insert.executeUpdate();
        }
    }

    private Map<String, String> addresses() throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        ResultSet rows = sql.executeQuery(
                "select right(id::text, 1), email || ' ' || email_folded from old_account order by id");
        while (rows.next()) {
            found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }

    private Context context() {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return database;
            }
        };
    }
}
