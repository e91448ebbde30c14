package eu.etwinning.onboarding;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the database refuse to write one row of many, as a row does that something is wrong with. */
public final class Poison implements AutoCloseable {

    private final JdbcClient jdbc;
    private final String table;
    private final String trigger;

    /**
     * @param table in which one row cannot be inserted or updated any more
     * @param condition which one, by the new row, e.g. {@code new.id = 5}
     */
    public Poison(JdbcClient jdbc, String table, String condition) {
        this.jdbc = jdbc;
        this.table = table;
        this.trigger = "poison_" + Integer.toHexString(condition.hashCode());
        jdbc.sql("""
                create or replace function poison() returns trigger language plpgsql as $$
                begin
                    raise exception 'this row is poisoned' using errcode = 'check_violation';
                end
                $$""").update();
        jdbc.sql("create trigger " + trigger + " before insert or update on " + table + " for each row when ("
                        + condition + ") execute function poison()")
                .update();
    }

    @Override
    public void close() {
        jdbc.sql("drop trigger " + trigger + " on " + table).update();
    }
}
