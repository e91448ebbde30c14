package eu.etwinning.onboarding.migration;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a database of the baseline, as SQL that puts them into an empty one. */
final class BaselineDump {

    /** The last migration of the baseline. */
    static final String VERSION = "12";

    static final String FILE = "/baseline.sql";

    /** Of which tables not all is written: of the engine's the staff, and the cases with what they are about. */
    private static final Map<String, String> PARTS = Map.of(
            "act_id_user", "true",
            "act_re_procdef", "true",
            "act_ru_execution", "true",
            "act_ru_task", "true",
            "act_ru_variable", "name_ in ('teacher', 'membership', 'application')",
            // By which machine says nothing to others.
            "scheduled_tasks", "not picked");

    private final JdbcClient jdbc;

    BaselineDump(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tables that the migrations made, but for the engine's. */
    List<String> ourTables() {
        return jdbc.sql("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                        and relname not like 'act\\_%' and relname <> 'flyway_schema_history' order by relname""").query(String.class).list();
    }

    /** The statements, one a line. */
    List<String> write() {
        Stream<String> rows = Stream.concat(ourTables().stream(), PARTS.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(table -> rows(table).stream());
        return Stream.of(
                        Stream.of("-- Rows of a database of the baseline, written by WriteBaselineDump."),
                        // As when a backup is restored: triggers have done their work already.
                        Stream.of("set session_replication_role = replica;"),
                        rows,
                        numbers().stream(),
                        Stream.of("set session_replication_role = default;"))
                .flatMap(lines -> lines)
                .toList();
    }

    private List<String> rows(String table) {
        List<String> columns = jdbc.sql("""
                        select quote_ident(attname) from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped
                        and attgenerated = '' order by attnum""").param("table", table).query(String.class).list().stream()
                .filter(column -> isUsed(table, column))
                .toList();
        String values = String.join(
                ", ",
                columns.stream()
                        .map(column -> "coalesce(quote_literal(" + column + "::text), 'null')")
                        .toList());
        // What the migrations have put there themselves stays as they made it.
        return jdbc.sql(
                        "select 'insert into %s (%s) overriding system value values (' || concat_ws(', ', %s) || ') on conflict do nothing;' from %s where %s order by 1"
                                .formatted(
                                        table,
                                        String.join(", ", columns),
                                        values,
                                        table,
                                        PARTS.getOrDefault(table, "true")))
                .query(String.class)
                .list();
    }

    private boolean isUsed(String table, String column) {
        return jdbc.sql("select exists (select from %s where %s is not null)".formatted(table, column))
                .query(Boolean.class)
                .single();
    }

    /** The next row of a table that counts its rows comes after these. */
    private List<String> numbers() {
        return jdbc.sql("""
                        select format('select setval(pg_get_serial_sequence(%L, %L), (select max(%I) from %I));', relname, attname, attname, relname)
                        from pg_attribute join pg_class on pg_class.oid = attrelid
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and attidentity <> '' order by 1""").query(String.class).list();
    }
}
