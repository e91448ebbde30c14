package eu.etwinning.onboarding.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import java.util.UUID;

/** When help was asked for, read by SQL alone: commands of the jar count time limits and have no JPA. */
@Service
public class HelpRequestDates {

    private final JdbcClient jdbc;

    HelpRequestDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When this request was made.
     *
     * @throws NoSuchElementException if there is no such request
     */
    public Instant askedAt(UUID help) {
        return jdbc.sql("select asked_at from help_request where id = :id")
                .param("id", help)
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No request for help " + help))
                .toInstant();
    }
}
