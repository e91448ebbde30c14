package eu.etwinning.onboarding.etwinning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications for eTwinning and the decisions on record. */
@Service
@Transactional
public class Applications {

    private final JdbcClient jdbc;
    private final Clock clock;

    Applications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens the application of a membership; where one is open already, that one.
     *
     * @return the id of the open application
     */
    public UUID submit(UUID membership) {
        jdbc.sql("""
                        insert into etwinning_application (id, membership, submitted_at, terms_accepted_at)
                        values (:id, :membership, :now, :now) on conflict (membership) where closed_at is null do nothing""")
                .param("id", UUID.randomUUID()).param("membership", membership).param("now", now()).update();
        return jdbc.sql("select id from etwinning_application where membership = :membership and closed_at is null")
                .param("membership", membership).query(UUID.class).single();
    }

    /**
     * Puts a decision on record; approval and refusal close the application.
     *
     * @param reason the question, or why it was refused; null for an approval
     * @return the round of this decision, from 1
     * @throws org.springframework.dao.DuplicateKeyException if the same round was decided at the same moment
     */
    public int decide(UUID application, Outcome outcome, String office, String decidedBy, String reason) {
        int round = jdbc.sql("select count(*) + 1 from application_decision where application = :application")
                .param("application", application).query(Integer.class).single();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into application_decision (id, application, round, outcome, office, decided_by, decided_at)
                        values (:id, :application, :round, :outcome, :office, :decidedBy, :now)""")
                .param("id", id).param("application", application).param("round", round).param("outcome", outcome.name())
                .param("office", office).param("decidedBy", decidedBy).param("now", now()).update();
        if (reason != null) {
            jdbc.sql("insert into application_decision_text (decision, reason) values (:decision, :reason)")
                    .param("decision", id).param("reason", reason).update();
        }
        if (outcome != Outcome.ASKED) {
            close(application);
        }
        return round;
    }

    /** Keeps the teacher's answer to the last question asked about this application. */
    public void answer(UUID application, String answer) {
        UUID question = jdbc.sql("""
                        select id from application_decision where application = :application and outcome = 'ASKED'
                        order by round desc limit 1""")
                .param("application", application).query(UUID.class).single();
        jdbc.sql("insert into application_answer (decision, answer, answered_at) values (:decision, :answer, :now)")
                .param("decision", question).param("answer", answer).param("now", now()).update();
    }

    /** Closes an application without a decision, as when the teacher leaves the school. A closed one stays as it is. */
    public void close(UUID application) {
        jdbc.sql("update etwinning_application set closed_at = :now where id = :application and closed_at is null")
                .param("application", application).param("now", now()).update();
    }

    /** The open application of a membership. */
    @Transactional(readOnly = true)
    public Optional<UUID> openOf(UUID membership) {
        return jdbc.sql("select id from etwinning_application where membership = :membership and closed_at is null")
                .param("membership", membership).query(UUID.class).optional();
    }

    /** All decisions on a membership's applications, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisionsOn(UUID membership) {
        return jdbc.sql("""
                        select d.id, d.round, d.outcome, d.office, d.decided_by, d.decided_at, t.reason, a.answer
                        from application_decision d
                        join etwinning_application e on e.id = d.application
                        left join application_decision_text t on t.decision = d.id
                        left join application_answer a on a.decision = d.id
                        where e.membership = :membership order by d.decided_at, d.round""")
                .param("membership", membership)
                .query((row, n) -> new Decision(row.getObject("id", UUID.class), row.getInt("round"), Outcome.valueOf(row.getString("outcome")),
                        row.getString("office"), row.getString("decided_by"), row.getTimestamp("decided_at").toInstant(),
                        row.getString("reason"), row.getString("answer")))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
