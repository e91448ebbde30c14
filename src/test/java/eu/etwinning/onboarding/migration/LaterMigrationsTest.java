package eu.etwinning.onboarding.migration;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database of the baseline with rows in all tables, after all migrations that came later. */
@OnboardingTest
class LaterMigrationsTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private Flyway migrations;

    private DataSource filled;
    private JdbcClient jdbc;

    @BeforeEach
    void fill() throws IOException {
        filled = new DriverManagerDataSource(
                database.emptyOne("filled_" + UUID.randomUUID().toString().replace("-", "")),
                database.getUsername(),
                database.getPassword());
        jdbc = JdbcClient.create(filled);
        migrate(BaselineDump.VERSION);
        new JdbcTemplate(filled)
                .execute(new ClassPathResource(BaselineDump.FILE).getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void keepEveryRowAndLeaveNoneThatBreaksAConstraint() {
        Map<String, List<String>> before = new BaselineDump(jdbc)
                .ourTables().stream().collect(Collectors.toMap(Function.identity(), table -> rows(table, key(table))));
        Map<String, String> keys = before.keySet().stream().collect(Collectors.toMap(Function.identity(), this::key));
        assertThat(before)
                .as("a table of the baseline without rows: run mvn test -Dtest=WriteBaselineDump")
                .hasSizeGreaterThan(40)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        migrate("latest");

        assertThat(before)
                .allSatisfy((table, rows) ->
                        assertThat(rows(table, keys.get(table))).as(table).containsAll(rows));
        checkConstraints();
    }

    @Test
    void aRowThatBreaksAConstraintWouldBeNoticed() {
        jdbc.sql("set session_replication_role = replica; delete from teacher; set session_replication_role = default")
                .update();
        assertThatThrownBy(this::checkConstraints)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("teacher");
    }

    private void migrate(String version) {
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(filled)
                .target(version)
                .load()
                .migrate();
    }

    /** What tells the table's rows apart: the primary key, or else the whole row. */
    private String key(String table) {
        return jdbc.sql("""
                        select coalesce(string_agg(quote_ident(attname), ', ' order by attnum), :table) from pg_index join pg_attribute
                        on attrelid = indrelid and attnum = any(indkey) where indrelid = :table::regclass and indisprimary""").param("table", table).query(String.class).single();
    }

    private List<String> rows(String table, String key) {
        return jdbc.sql("select row(" + key + ")::text from " + table)
                .query(String.class)
                .list();
    }

    /** Those that were never checked for the rows of before are checked, too. */
    private void checkConstraints() {
        new TransactionTemplate(new DataSourceTransactionManager(filled)).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            List<String> constraints = jdbc.sql("""
                            select format('alter table %s drop constraint %I, add constraint %I %s', conrelid::regclass, conname, conname,
                                          replace(pg_get_constraintdef(oid), ' NOT VALID', ''))
                            from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'f') and conrelid <> 0""").query(String.class).list();
            assertThat(constraints).hasSizeGreaterThan(150);
            constraints.forEach(new JdbcTemplate(filled)::execute);
        });
    }
}
