package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.account.AddressTie;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.TeacherAddresses;
import eu.etwinning.onboarding.membership.Memberships;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The applications for eTwinning and the decisions on record. Each verb is one of {@link Application}, together with
 * what it means for the membership, written to the database before it returns.
 */
@Service
@Transactional
public class Applications {

    /** Who decides or asks where nobody does: a term has passed, or the way of the office says so. */
    public static final String PLATFORM = "platform";

    private final ApplicationRepository repository;
    private final Memberships memberships;
    private final TeacherAddresses addresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    Applications(
            ApplicationRepository repository,
            Memberships memberships,
            TeacherAddresses addresses,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.memberships = memberships;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens the application of a membership, which waits for the office from now on; where one is open already, that
     * one.
     *
     * @param consent what the teacher accepted; null if nothing was
     * @return the id of the open application
     * @throws ApplicationRefusedException without consent
     * @throws eu.etwinning.onboarding.membership.StateChangeRefusedException if this teacher may not apply there
     */
    public UUID submit(UUID membership, Consent consent) {
        Application made = new Application(membership, consent, clock.instant());
        memberships.awaitOffice(membership);
        return open(made);
    }

    /**
     * Opens a new application in place of the one whose decision was taken back, with what was accepted then; where one
     * is open already, that one.
     *
     * @param decision the decision that was taken back
     * @return the id of the open application
     * @throws ApplicationRefusedException if the decision stands
     */
    public UUID reopen(UUID decision) {
        Application made = repository.findDecided(decision).orElseThrow().reopened(decision, clock.instant());
        Optional<UUID> open = openOf(made.membership());
        if (open.isPresent()) {
            return open.get();
        }
        // Without the refusal, the teacher is where they were before they applied.
        memberships.meetCriteria(made.membership());
        memberships.awaitOffice(made.membership());
        return open(made);
    }

    private UUID open(Application made) {
        repository.insertIfNoneIsOpen(made);
        return openOf(made.membership()).orElseThrow();
    }

    /**
     * The office takes a decision back and decides once more; access that it gave rests from now on.
     *
     * @param by the user id of the validator
     * @param reason for the teacher and the next validator to read
     * @return false if it was taken back already; then nothing changed
     */
    public boolean takeBack(UUID decision, String by, String reason) {
        Application decided = repository.findDecided(decision).orElseThrow();
        if (decided.decision(decision).isTakenBack()) {
            return false;
        }
        boolean approved = decided.approval().isPresent();
        if (approved) {
            memberships.rest(decided.membership());
        }
        decided.decision(decision).takeBack(by, clock.instant());
        repository.flush();
        jdbc.sql("insert into decision_taken_back_text (decision, reason) values (:decision, :reason)")
                .param("decision", decision)
                .param("reason", reason)
                .update();
        if (approved) {
            open(decided.reopened(decision, clock.instant()));
        } else {
            reopen(decision);
        }
        return true;
    }

    /**
     * Opens eTwinning to the teacher, by the approval of this membership that stands.
     *
     * @throws ApplicationRefusedException if there is none
     */
    public void grantAccess(UUID membership) {
        memberships.validate(repository.findApproved(membership).stream()
                .flatMap(approved -> approved.approval().stream())
                .findFirst()
                .orElseThrow(() ->
                        new ApplicationRefusedException("No approval of the membership " + membership + " stands")));
    }

    /** Withdraws the open application of a membership; where there is none, nothing changes. */
    public void withdraw(UUID membership) {
        if (openOf(membership).isPresent()) {
            memberships.withdraw(membership);
        }
    }

    /** From now on the application lies with this office. */
    public void giveTo(UUID application, String office) {
        Application given = get(application);
        given.giveTo(office);
        repository.flush();
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
     * Puts a person's decision on record; approval and refusal close the application.
     *
     * @param user the user id of the validator
     * @param address the validator's e-mail address, where there is one: nobody decides on their own application
     * @return the round of this decision, from 1
     * @throws ApplicationRefusedException if it cannot be decided, or not like this
     */
    public int decide(UUID application, Verdict verdict, String office, String user, Optional<EmailAddress> address) {
        Application decided = get(application);
        UUID applicant = memberships.teacherOf(decided.membership());
        return decide(decided, verdict, office, new Decider(user, isOf(applicant, address)));
    }

    /** The same in nobody's name: the platform asks, or the teacher did not answer in time. */
    public int decideByItself(UUID application, Verdict verdict, String office) {
        return decide(get(application), verdict, office, Decider.PLATFORM);
    }

    /** Whether this address is the applicant's own. */
    @Transactional(readOnly = true)
    public boolean isOf(UUID applicant, Optional<EmailAddress> address) {
        return address.filter(own -> addresses.tie(applicant, own) == AddressTie.OWN)
                .isPresent();
    }

    private int decide(Application application, Verdict verdict, String office, Decider by) {
        Decision decision = application.decide(verdict, office, by, clock.instant());
        repository.flush();
        if (verdict.reason() != null) {
            jdbc.sql("insert into application_decision_text (decision, reason) values (:decision, :reason)")
                    .param("decision", decision.id())
                    .param("reason", verdict.reason())
                    .update();
        }
        if (verdict.shown() != null) {
            jdbc.sql("insert into application_decision_evidence (decision, shown) values (:decision, :shown::jsonb)")
                    .param("decision", decision.id())
                    .param("shown", verdict.shown())
                    .update();
        }
        return decision.round();
    }

    /** The id of the last decision on this membership, which must have one. */
    @Transactional(readOnly = true)
    public UUID lastDecisionOn(UUID membership) {
        List<RecordedDecision> decisions = decisionsOn(membership);
        return decisions.get(decisions.size() - 1).id();
    }

    /**
     * Keeps the teacher's answer to the last question asked about this application, which waits for the office again.
     *
     * @throws ApplicationRefusedException if no question waits for an answer
     */
    public void answer(UUID application, String answer) {
        Application answered = get(application);
        answered.answer(answer, clock.instant());
        repository.flush();
        memberships.awaitOffice(answered.membership());
    }

    private Application get(UUID application) {
        return repository.findById(application).orElseThrow();
    }

    /** The open application of a membership. */
    @Transactional(readOnly = true)
    public Optional<UUID> openOf(UUID membership) {
        return jdbc.sql("select id from etwinning_application where membership = :membership and closed_at is null")
                .param("membership", membership)
                .query(UUID.class)
                .optional();
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
    public List<RecordedDecision> decisionsOn(UUID membership) {
        return decisions("m.id = :id", membership);
    }

    /** All decisions on all applications of a teacher, also at schools that were left, oldest first. */
    @Transactional(readOnly = true)
    public List<RecordedDecision> decisionsAbout(UUID teacher) {
        return decisions("m.teacher = :id", teacher);
    }

    private List<RecordedDecision> decisions(String about, UUID id) {
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

    private static RecordedDecision decision(ResultSet row, int number) throws SQLException {
        Judgements judgements = new Judgements(
                value(Judgement.class, row.getString("person_judgement")),
                value(Judgement.class, row.getString("school_judgement")),
                value(Judgement.class, row.getString("membership_judgement")));
        return new RecordedDecision(
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

    private static <E extends Enum<E>> E value(Class<E> type, String code) {
        return code == null ? null : Enum.valueOf(type, code);
    }
}
