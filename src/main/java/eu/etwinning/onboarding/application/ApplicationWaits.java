package eu.etwinning.onboarding.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Since when applications wait, and whose turn it is. By SQL alone, for commands, which know no aggregates, ask it too.
 */
@Service
@Transactional(readOnly = true)
public class ApplicationWaits {

    private final JdbcClient jdbc;

    ApplicationWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when the teacher waits for the office: they applied, or answered its last question. */
    public Instant waitingSince(UUID application) {
        return jdbc.sql("""
                        select greatest(e.submitted_at, max(a.answered_at)) from etwinning_application e
                        left join application_decision d on d.application = e.id
                        left join application_answer a on a.decision = d.id
                        where e.id = :application group by e.id""")
                .param("application", application)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /**
     * Since when it is the office's turn: the teacher waits since, or the head whom it asked has answered since, or has
     * not in time.
     *
     * @param headAnswersUntil until when a case waits for the head, by when the head was asked
     */
    public Instant officesTurnSince(UUID application, UnaryOperator<Instant> headAnswersUntil) {
        Instant teacherWaits = waitingSince(application);
        Stream<Instant> headsTurnEnded = jdbc
                .sql("select asked_at, answered_at from head_inquiry where application = :application")
                .param("application", application)
                .query((row, number) -> {
                    Instant until =
                            headAnswersUntil.apply(row.getTimestamp("asked_at").toInstant());
                    Timestamp answered = row.getTimestamp("answered_at");
                    return answered != null && answered.toInstant().isBefore(until) ? answered.toInstant() : until;
                })
                .list()
                .stream();
        return Stream.concat(Stream.of(teacherWaits), headsTurnEnded)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
