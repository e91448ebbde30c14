package eu.etwinning.onboarding.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** The record of what teachers were told of and when. It stays when a mail is sent, so that no occasion comes twice. */
@Component
class NoticeRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a notice on record. Returns false if it is there already, whatever became of it. */
    boolean open(TeacherNotice notice) {
        return jdbc.sql("""
                        insert into notice (teacher, kind, occasion, scheduled_at) values (:teacher, :kind, :occasion, :now)
                        on conflict do nothing""").params(key(notice)).param("now", now()).update() == 1;
    }

    boolean isSettled(TeacherNotice notice) {
        return jdbc.sql("""
                        select exists (select from notice where teacher = :teacher and kind = :kind and occasion = :occasion
                                                            and result is not null)""").params(key(notice)).query(Boolean.class).single();
    }

    void settle(TeacherNotice notice, NoticeResult result) {
        jdbc.sql("""
                        update notice set settled_at = :now, result = :result
                        where teacher = :teacher and kind = :kind and occasion = :occasion and result is null""")
                .params(key(notice))
                .param("now", now())
                .param("result", result.name())
                .update();
    }

    private static Map<String, Object> key(TeacherNotice notice) {
        return Map.of("teacher", notice.teacher(), "kind", notice.kind().name(), "occasion", notice.occasion());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
