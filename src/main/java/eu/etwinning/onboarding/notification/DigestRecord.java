package eu.etwinning.onboarding.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;

/** The record of the days on which an office was told what waits. */
@Component
class DigestRecord {

    private static final int KEPT_DAYS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    DigestRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a digest on record, and forgets those that nobody can send again. Returns false if the office has one of
     * this day already.
     */
    boolean open(OfficeDigest digest) {
        jdbc.sql("delete from office_digest where office = :office and day < :before")
                .param("office", digest.office())
                .param("before", digest.day().minusDays(KEPT_DAYS))
                .update();
        return jdbc.sql(
                                "insert into office_digest (office, day, scheduled_at) values (:office, :day, :now) on conflict do nothing")
                        .param("office", digest.office())
                        .param("day", digest.day())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
