package eu.etwinning.onboarding.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** What teachers and newcomers ask the offices to settle, and what was decided. */
@Service
@Transactional
public class HelpRequests {

    private static final String SELECT = """
            select help_request.*, memory.email, memory.name, memory.school, memory.project, refusal.reason as refusal from help_request
            left join help_request_memory memory on memory.help = id left join help_request_refusal refusal on refusal.help = id\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HelpRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The teacher asks for an old account.
     *
     * @return the request; empty if the teacher has an open one already
     */
    public Optional<HelpRequest> ask(UUID teacher, HelpReason reason, String country, RememberedAccount remembered) {
        UUID help = UUID.randomUUID();
        int asked = jdbc.sql("""
                        insert into help_request (id, teacher, reason, country, asked_at) values (:id, :teacher, :reason, :country, :now)
                        on conflict (teacher) where decided_at is null and reason <> 'ADDRESS_TAKEN' do nothing""")
                .param("id", help)
                .param("teacher", teacher)
                .param("reason", reason.name())
                .param("country", country)
                .param("now", now())
                .update();
        if (asked == 0) {
            return Optional.empty();
        }
        jdbc.sql(
                        "insert into help_request_memory (help, email, name, school, project) values (:help, :email, :name, :school, :project)")
                .param("help", help)
                .param("email", remembered.email())
                .param("name", remembered.name())
                .param("school", remembered.school())
                .param("project", remembered.project())
                .update();
        return Optional.of(get(help));
    }

    /** The last request of this teacher for an old account. */
    @Transactional(readOnly = true)
    public Optional<HelpRequest> latestOf(UUID teacher) {
        return jdbc.sql(
                        SELECT
                                + "where teacher = :teacher and help_request.reason <> 'ADDRESS_TAKEN' order by decided_at is null desc, asked_at desc limit 1")
                .param("teacher", teacher)
                .query(HelpRequests::request)
                .optional();
    }

    /**
     * The request with this id, which must exist.
     *
     * @throws NoSuchElementException if it does not
     */
    @Transactional(readOnly = true)
    public HelpRequest get(UUID help) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", help)
                .query(HelpRequests::request)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No request for help " + help));
    }

    /**
     * The old account was given to the teacher.
     *
     * @param takenFrom who had it before, or null
     */
    public void gave(UUID help, UUID oldAccount, @Nullable UUID takenFrom, HelpDecision decision) {
        decide(help, HelpOutcome.GIVEN, decision, oldAccount, takenFrom);
    }

    /** The account whose address was taken was given to the EU Login identity. */
    public void moved(UUID help, HelpDecision decision) {
        decide(help, HelpOutcome.GIVEN, decision, null, null);
    }

    /** @param reason for the person to read */
    public void refused(UUID help, String reason, HelpDecision decision) {
        decide(help, HelpOutcome.REFUSED, decision, null, null);
        jdbc.sql("insert into help_request_refusal (help, reason) values (:help, :reason)")
                .param("help", help)
                .param("reason", reason)
                .update();
    }

    /** It was settled in another way. */
    public void notNeeded(UUID help) {
        decide(help, HelpOutcome.NOT_NEEDED, new HelpDecision(null, null), null, null);
    }

    private void decide(
            UUID help,
            HelpOutcome outcome,
            HelpDecision decision,
            @Nullable UUID oldAccount,
            @Nullable UUID takenFrom) {
        int decided = jdbc.sql("""
                        update help_request set decided_at = :now, outcome = :outcome, office = :office, decided_by = :decidedBy,
                            old_account = :oldAccount, taken_from = :takenFrom
                        where id = :help and decided_at is null""")
                .param("help", help)
                .param("now", now())
                .param("outcome", outcome.name())
                .param("office", decision.office())
                .param("decidedBy", decision.decidedBy())
                .param("oldAccount", oldAccount)
                .param("takenFrom", takenFrom)
                .update();
        if (decided == 0) {
            throw new IllegalStateException("The request for help " + help + " is not open");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static HelpRequest request(ResultSet row, int number) throws SQLException {
        RememberedAccount remembered = row.getString("email") == null
                ? RememberedAccount.NOTHING
                : new RememberedAccount(
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("school"),
                        row.getString("project"));
        String outcome = row.getString("outcome");
        return new HelpRequest(
                row.getObject("id", UUID.class),
                row.getObject("teacher", UUID.class),
                HelpReason.valueOf(row.getString("reason")),
                row.getString("country"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                remembered,
                outcome == null ? null : HelpOutcome.valueOf(outcome),
                row.getString("refusal"));
    }
}
