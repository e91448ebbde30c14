package eu.etwinning.onboarding.school.search;

import eu.etwinning.onboarding.school.SearchTooSlowException;
import eu.etwinning.onboarding.school.file.RegisterProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Ends what a search asks the database when it takes too long. */
@Component
public class SearchTime {

    /** PostgreSQL's query_canceled and lock_not_available. */
    private static final Set<String> TOO_LONG = Set.of("57014", "55P03");

    private final JdbcTemplate jdbc;
    private final Duration longest;

    SearchTime(JdbcTemplate jdbc, RegisterProperties properties) {
        this.jdbc = jdbc;
        this.longest = properties.searchWithin();
    }

    /**
     * Does it with the time for each statement limited; those of the transaction around it have the time that they had.
     *
     * @throws SearchTooSlowException if a statement took longer: nothing of it is kept, and the transaction around it
     *     can go on
     */
    public <T> T limited(Supplier<T> search) {
        return with("statement_timeout", search);
    }

    /**
     * Does what must be done whole, however long it takes, but waits for nobody else as long as that.
     *
     * @throws SearchTooSlowException if somebody else, an import for example, holds what it needs: as above
     */
    public void withoutWaiting(Runnable work) {
        with("lock_timeout", () -> {
            work.run();
            return null;
        });
    }

    /** Whether it failed for the time alone, and not for what was asked. */
    static boolean tookTooLong(DataAccessException failed) {
        return failed.getRootCause() instanceof SQLException cause && TOO_LONG.contains(cause.getSQLState());
    }

    private <T> T with(String setting, Supplier<T> work) {
        String before = jdbc.queryForObject("select current_setting(?)", String.class, setting);
        return jdbc.execute((Connection connection) -> {
            // The engine asks for more before it tells what went wrong in a step.
            Savepoint start = connection.setSavepoint();
            try {
                set(setting, longest.toMillis() + "ms");
                T result = work.get();
                set(setting, before);
                connection.releaseSavepoint(start);
                return result;
            } catch (DataAccessException failed) {
                if (tookTooLong(failed)) {
                    connection.rollback(start);
                    throw new SearchTooSlowException(failed);
                }
                throw failed;
            }
        });
    }

    private void set(String setting, String value) {
        jdbc.queryForObject("select set_config(?, ?, true)", String.class, setting, value);
    }
}
