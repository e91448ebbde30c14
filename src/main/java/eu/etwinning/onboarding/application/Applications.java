package eu.etwinning.onboarding.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The applications for eTwinning and the decisions on record. */
@Service
@Transactional
public class Applications {

    /** Who decides or asks where nobody does: a term has passed, or the way of the office says so. */
    public static final String PLATFORM = "platform";

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
                .param("id", UUID.randomUUID())
                .param("membership", membership)
                .param("now", now())
                .update();
        return jdbc.sql("select id from etwinning_application where membership = :membership and closed_at is null")
                .param("membership", membership)
                .query(UUID.class)
                .single();
    }

    /**
     * Opens a new application in place of the one that was decided on, with what was accepted then; where one is open
     * already, that one.
     *
     * @param decision the decision that was taken back
     * @return the id of the open application
     */
    public UUID reopen(UUID decision) {
        jdbc.sql("""
                        insert into etwinning_application (id, membership, submitted_at, terms_accepted_at)
                        select :id, membership, :now, terms_accepted_at from etwinning_application
                        where id = (select application from application_decision where id = :decision)
                        on conflict (membership) where closed_at is null do nothing""")
                .param("id", UUID.randomUUID())
                .param("now", now())
                .param("decision", decision)
                .update();
        return jdbc.sql("""
                        select id from etwinning_application where closed_at is null and membership = (
                            select membership from etwinning_application decided join application_decision d on d.application = decided.id
                            where d.id = :decision)""").param("decision", decision).query(UUID.class).single();
    }

    /** From now on the application lies with this office. */
    public void giveTo(UUID application, String office) {
        jdbc.sql("update etwinning_application set office = :office where id = :application")
                .param("office", office)
                .param("application", application)
                .update();
    }

    /** With which office the application lies, or lay. Empty as long as it was given to none. */
    @Transactional(readOnly = true)
    public Optional<String> officeOf(UUID application) {
        return jdbc.sql("select office from etwinning_application where id = :application and office is not null")
                .param("application", application)
                .query(String.class)
                .optional();
    }

    /** The office of a membership's latest application; empty if there is none, or it was given to none. */
    @Transactional(readOnly = true)
    public Optional<String> officeOfLatest(UUID membership) {
        return jdbc.sql(
                        "select office from etwinning_application where membership = :membership and office is not null order by submitted_at desc limit 1")
                .param("membership", membership)
                .query(String.class)
                .optional();
    }

    /**
     * Puts a decision on record; approval and refusal close the application.
     *
     * @param decidedBy the user id of the validator, or {@link #PLATFORM}
     * @return the round of this decision, from 1
     * @throws org.springframework.dao.DuplicateKeyException if the same round was decided at the same moment
     */
    public int decide(UUID application, Verdict verdict, String office, String decidedBy) {
        int round = jdbc.sql("select count(*) + 1 from application_decision where application = :application")
                .param("application", application)
                .query(Integer.class)
                .single();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into application_decision (id, application, round, outcome, person_judgement, school_judgement, membership_judgement,
                                                          refusal_reason, office, decided_by, decided_at)
                        values (:id, :application, :round, :outcome, :person, :school, :membership, :refusal, :office, :decidedBy, :now)""")
                .param("id", id)
                .param("application", application)
                .param("round", round)
                .param("outcome", verdict.outcome().name())
                .param("person", code(verdict.judgements().person()))
                .param("school", code(verdict.judgements().school()))
                .param("membership", code(verdict.judgements().membership()))
                .param("refusal", code(verdict.refusal()))
                .param("office", office)
                .param("decidedBy", decidedBy)
                .param("now", now())
                .update();
        if (verdict.reason() != null) {
            jdbc.sql("insert into application_decision_text (decision, reason) values (:decision, :reason)")
                    .param("decision", id)
                    .param("reason", verdict.reason())
                    .update();
        }
        if (verdict.shown() != null) {
            jdbc.sql("insert into application_decision_evidence (decision, shown) values (:decision, :shown::jsonb)")
                    .param("decision", id)
                    .param("shown", verdict.shown())
                    .update();
        }
        if (verdict.outcome().closes()) {
            close(application);
        }
        return round;
    }

    /** The id of the last decision on this membership, which must have one. */
    @Transactional(readOnly = true)
    public UUID lastDecisionOn(UUID membership) {
        List<Decision> decisions = decisionsOn(membership);
        return decisions.get(decisions.size() - 1).id();
    }

    /** Keeps the teacher's answer to the last question asked about this application. */
    public void answer(UUID application, String answer) {
        UUID question = jdbc.sql("""
                        select id from application_decision where application = :application and outcome = 'ASKED'
                        order by round desc limit 1""")
                .param("application", application)
                .query(UUID.class)
                .single();
        jdbc.sql("insert into application_answer (decision, answer, answered_at) values (:decision, :answer, :now)")
                .param("decision", question)
                .param("answer", answer)
                .param("now", now())
                .update();
    }

    /** Closes an application without a decision, as when the teacher leaves the school. A closed one stays as it is. */
    public void close(UUID application) {
        jdbc.sql("update etwinning_application set closed_at = :now where id = :application and closed_at is null")
                .param("application", application)
                .param("now", now())
                .update();
    }

    /** The open application of a membership. */
    @Transactional(readOnly = true)
    public Optional<UUID> openOf(UUID membership) {
        return jdbc.sql("select id from etwinning_application where membership = :membership and closed_at is null")
                .param("membership", membership)
                .query(UUID.class)
                .optional();
    }

    /** Since when the teacher waits for the office: they applied, or answered its last question. */
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
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

    /** Whether the teacher has answered a question about this application. */
    @Transactional(readOnly = true)
    public boolean isAnswered(UUID application) {
        return jdbc.sql("""
                        select exists (select from application_answer a join application_decision d on d.id = a.decision
                                       where d.application = :application)""")
                .param("application", application)
                .query(Boolean.class)
                .single();
    }

    /** How often people of the office asked the teacher something about this application. */
    @Transactional(readOnly = true)
    public int questionsAsked(UUID application) {
        return jdbc.sql(
                        "select count(*) from application_decision where application = :application and outcome = 'ASKED' and decided_by <> :platform")
                .param("application", application)
                .param("platform", PLATFORM)
                .query(Integer.class)
                .single();
    }

    /** Whether the platform asked the teacher something about this application, in the name of the office. */
    @Transactional(readOnly = true)
    public boolean askedByPlatform(UUID application) {
        return jdbc.sql("""
                        select exists (select from application_decision where application = :application and outcome = 'ASKED' and decided_by = :platform)""")
                .param("application", application)
                .param("platform", PLATFORM)
                .query(Boolean.class)
                .single();
    }

    /** All decisions on a membership's applications, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisionsOn(UUID membership) {
        return decisions("m.id = :id", membership);
    }

    /** All decisions on all applications of a teacher, also at schools that were left, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisionsAbout(UUID teacher) {
        return decisions("m.teacher = :id", teacher);
    }

    private List<Decision> decisions(String about, UUID id) {
        return jdbc.sql("""
                        select d.*, m.school, t.reason, a.answer, b.taken_back_by, b.taken_back_at, why.reason as taken_back_because
                        from application_decision d
                        join etwinning_application e on e.id = d.application
                        join membership m on m.id = e.membership
                        left join application_decision_text t on t.decision = d.id
                        left join application_answer a on a.decision = d.id
                        left join decision_taken_back b on b.decision = d.id
                        left join decision_taken_back_text why on why.decision = d.id
                        where\s""" + about + " order by d.decided_at, d.round")
                .param("id", id)
                .query(Applications::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        Judgements judgements = new Judgements(
                value(Judgement.class, row.getString("person_judgement")),
                value(Judgement.class, row.getString("school_judgement")),
                value(Judgement.class, row.getString("membership_judgement")));
        return new Decision(
                row.getObject("id", UUID.class),
                row.getLong("school"),
                row.getInt("round"),
                Outcome.valueOf(row.getString("outcome")),
                judgements,
                value(RefusalReason.class, row.getString("refusal_reason")),
                row.getString("office"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"),
                row.getString("answer"),
                takenBack(row));
    }

    private static TakenBack takenBack(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("taken_back_at");
        return at == null
                ? null
                : new TakenBack(row.getString("taken_back_by"), at.toInstant(), row.getString("taken_back_because"));
    }

    private static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String code) {
        return code == null ? null : Enum.valueOf(type, code);
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
