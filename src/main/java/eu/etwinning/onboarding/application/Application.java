package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.Approval;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An application for eTwinning with the decisions on it, one a round. Nothing is decided on a closed one; approval and
 * refusal close it; nobody decides on their own; only the platform refuses for want of an answer, and that is all that
 * it refuses for.
 */
@Entity
@Table(name = "etwinning_application")
public class Application {

    @Id
    private UUID id;

    private UUID membership;
    private Instant submittedAt;

    @Column(name = "terms_accepted_at")
    private Instant consentedAt;

    @Column(name = "terms_version")
    private String consentVersion;

    private String office;
    private Instant closedAt;

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("round")
    private List<Decision> decisions = new ArrayList<>();

    @Version
    private int version;

    /** For JPA. */
    protected Application() {}

    /** @throws ApplicationRefusedException if the teacher has not consented */
    Application(UUID membership, Consent consent, Instant now) {
        if (consent == null) {
            throw new ApplicationRefusedException("Without consent to the terms there is no application");
        }
        this.id = UUID.randomUUID();
        this.membership = membership;
        this.submittedAt = now;
        this.consentedAt = consent.givenAt();
        this.consentVersion = consent.version();
    }

    public UUID id() {
        return id;
    }

    public UUID membership() {
        return membership;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** What the teacher accepted, and when. */
    public Consent consent() {
        return new Consent(consentVersion, consentedAt);
    }

    /** The office that it lies with; empty as long as it was given to none. */
    public Optional<String> office() {
        return Optional.ofNullable(office);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** From now on this office decides. */
    void giveTo(String other) {
        refuseIfClosed();
        office = other;
    }

    /**
     * @throws ApplicationRefusedException if it is closed, if the judgements do not carry the outcome, or if this
     *     person may not decide on it
     */
    Decision decide(Verdict verdict, String deciding, Decider by, Instant now) {
        refuseIfClosed();
        verdict.refuseUnlessJudged();
        by.refuseUnlessMayGive(verdict);
        Decision decision = new Decision(this, decisions.size() + 1, verdict, deciding, by, now);
        decisions.add(decision);
        if (verdict.outcome().closes()) {
            closedAt = now;
        }
        return decision;
    }

    /** @throws ApplicationRefusedException if no question waits for an answer */
    void answer(String answer, Instant now) {
        refuseIfClosed();
        decisions.stream()
                .filter(Decision::isQuestion)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ApplicationRefusedException("Nothing was asked about this application"))
                .answer(answer, now);
    }

    /** Closes it without a decision; a closed one stays as it is. */
    void withdraw(Instant now) {
        if (isOpen()) {
            closedAt = now;
        }
    }

    /**
     * Opens another one in its place, because this decision on it was taken back.
     *
     * @throws ApplicationRefusedException if the decision stands
     */
    Application reopened(UUID decision, Instant now) {
        if (!decision(decision).isTakenBack()) {
            throw new ApplicationRefusedException("The decision " + decision + " stands");
        }
        return new Application(membership, consent(), now);
    }

    /** By which this application gives access; empty if it was not approved, or not any more. */
    Optional<Approval> approval() {
        return decisions.stream()
                .filter(Decision::isStandingApproval)
                .map(decision -> new Approval(decision.id(), membership))
                .findFirst();
    }

    /** The decision with this id, which must be one of this application. */
    Decision decision(UUID decision) {
        return decisions.stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    /** Access ended in another way: the approval gives none any more. */
    void endApproval() {
        decisions.forEach(Decision::endApproval);
    }

    private void refuseIfClosed() {
        if (!isOpen()) {
            throw new ApplicationRefusedException("The application is closed");
        }
    }
}
