package eu.etwinning.onboarding.school;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/** Ends what a search asks the database when it takes too long. */
@Component
class SearchTime {

    /** PostgreSQL's query_canceled. */
    private static final String CANCELLED = "57014";

    private final JdbcTemplate jdbc;
    private final Duration longest;

    SearchTime(JdbcTemplate jdbc, @Value("${onboarding.schools.search-within}") Duration longest) {
        this.jdbc = jdbc;
        this.longest = longest;
    }

    /**
     * Does it with the time for each statement limited; those of the transaction around it have the time that they had.
     *
     * @throws SearchTooSlowException if a statement took longer: the transaction around it can only be rolled back
     */
    <T> T limited(Supplier<T> search) {
        String before = jdbc.queryForObject("select current_setting('statement_timeout')", String.class);
        set(longest.toMillis() + "ms");
        try {
            T found = search.get();
            set(before);
            return found;
        } catch (DataAccessException failed) {
            if (failed.getRootCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                throw new SearchTooSlowException(failed);
            }
            throw failed;
        }
    }

    private void set(String timeout) {
        jdbc.queryForObject("select set_config('statement_timeout', ?, true)", String.class, timeout);
    }
}
