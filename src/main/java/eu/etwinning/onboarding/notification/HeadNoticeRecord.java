package eu.etwinning.onboarding.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;

/** The record of the heads who were told that their school was added. */
@Component
class HeadNoticeRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeadNoticeRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a notice on record. Returns false if the head was told before, or nobody has released the address. */
    boolean open(long school) {
        return jdbc.sql("""
                        insert into head_notice (school, scheduled_at) select school, :now from school_head_release where school = :school
                        on conflict do nothing""")
                        .param("school", school)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
