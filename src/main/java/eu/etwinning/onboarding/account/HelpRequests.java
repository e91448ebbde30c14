package eu.etwinning.onboarding.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What teachers and newcomers ask the offices to settle, and what was decided. */
@Service
@Transactional
public class HelpRequests {

    private final HelpRequestRepository requests;
    private final JdbcClient jdbc;
    private final Clock clock;

    HelpRequests(HelpRequestRepository requests, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
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
                .param("now", OffsetDateTime.now(clock))
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
        return requests.latestOf(teacher);
    }

    /**
     * The request with this id, which must exist.
     *
     * @throws NoSuchElementException if it does not
     */
    @Transactional(readOnly = true)
    public HelpRequest get(UUID help) {
        return requests.findById(help).orElseThrow(() -> new NoSuchElementException("No request for help " + help));
    }

    /**
     * The old account was given to the teacher.
     *
     * @param takenFrom who had it before, or null
     */
    public void gave(UUID help, UUID oldAccount, UUID takenFrom, HelpDecision decision) {
        decide(help, request -> request.give(oldAccount, takenFrom, decision, clock.instant()));
    }

    /** The account whose address was taken was given to the EU Login identity. */
    public void moved(UUID help, HelpDecision decision) {
        decide(help, request -> request.move(decision, clock.instant()));
    }

    /** @param reason for the person to read */
    public void refused(UUID help, String reason, HelpDecision decision) {
        decide(help, request -> request.refuse(reason, decision, clock.instant()));
    }

    /** It was settled in another way. */
    public void notNeeded(UUID help) {
        decide(help, request -> request.isNotNeeded(clock.instant()));
    }

    private void decide(UUID help, Consumer<HelpRequest> verb) {
        HelpRequest request = get(help);
        verb.accept(request);
        requests.saveAndFlush(request);
    }
}
