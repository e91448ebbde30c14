package eu.etwinning.onboarding.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision on an application, as it stands on record: ids and codes only, never changed. What people wrote about it
 * and what was shown to whoever decided lies beside it and can be erased.
 */
@Entity
@Table(name = "application_decision")
public class Decision {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application")
    private Application application;

    private int round;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_judgement")
    private Judgement person;

    @Enumerated(EnumType.STRING)
    @Column(name = "school_judgement")
    private Judgement school;

    @Enumerated(EnumType.STRING)
    @Column(name = "membership_judgement")
    private Judgement membership;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_reason")
    private RefusalReason refusal;

    private String office;
    private String decidedBy;
    private Instant decidedAt;

    @OneToOne(mappedBy = "decision", cascade = CascadeType.PERSIST)
    private Answer answer;

    @OneToOne(mappedBy = "decision", cascade = CascadeType.PERSIST)
    private TakeBack takeBack;

    @OneToOne(mappedBy = "decision", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private StandingApproval standing;

    /** For JPA. */
    protected Decision() {}

    Decision(Application application, int round, Verdict verdict, String office, Decider by, Instant now) {
        this.id = UUID.randomUUID();
        this.application = application;
        this.round = round;
        this.outcome = verdict.outcome();
        this.person = verdict.judgements().person();
        this.school = verdict.judgements().school();
        this.membership = verdict.judgements().membership();
        this.refusal = verdict.refusal();
        this.office = office;
        this.decidedBy = by.user();
        this.decidedAt = now;
        if (outcome == Outcome.APPROVED) {
            this.standing = new StandingApproval(this, application);
        }
    }

    public UUID id() {
        return id;
    }

    /** 1 for the first decision on the application. */
    public int round() {
        return round;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Judgements judgements() {
        return new Judgements(person, school, membership);
    }

    public String office() {
        return office;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    boolean isQuestion() {
        return outcome == Outcome.ASKED;
    }

    boolean isTakenBack() {
        return takeBack != null;
    }

    boolean isStandingApproval() {
        return standing != null;
    }

    /** @throws ApplicationRefusedException if it was answered before */
    void answer(String text, Instant now) {
        if (answer != null) {
            throw new ApplicationRefusedException("The question was answered before");
        }
        answer = new Answer(this, text, now);
    }

    /**
     * The office takes it back; an approval gives no access any more.
     *
     * @throws ApplicationRefusedException if it closed nothing, or was taken back before
     */
    void takeBack(String by, Instant now) {
        if (!outcome.closes() || takeBack != null) {
            throw new ApplicationRefusedException("The decision " + id + " cannot be taken back");
        }
        takeBack = new TakeBack(this, by, now);
        standing = null;
    }

    void endApproval() {
        standing = null;
    }
}
