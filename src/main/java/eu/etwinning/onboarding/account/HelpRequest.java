package eu.etwinning.onboarding.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A request that no code can settle and an office decides, once. */
@Entity
@Table(name = "help_request")
@SecondaryTable(name = HelpRequest.MEMORY, pkJoinColumns = @PrimaryKeyJoinColumn(name = "help"))
@SecondaryTable(name = HelpRequest.REFUSAL, pkJoinColumns = @PrimaryKeyJoinColumn(name = "help"))
public class HelpRequest {

    static final String MEMORY = "help_request_memory";
    static final String REFUSAL = "help_request_refusal";

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID teacher;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HelpReason reason;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    private Instant askedAt;

    // Written with the request, where the database settles which of two requests is kept.
    @Embedded
    @AttributeOverride(
            name = "email",
            column = @Column(table = MEMORY, name = "email", insertable = false, updatable = false))
    @AttributeOverride(
            name = "name",
            column = @Column(table = MEMORY, name = "name", insertable = false, updatable = false))
    @AttributeOverride(
            name = "school",
            column = @Column(table = MEMORY, name = "school", insertable = false, updatable = false))
    @AttributeOverride(
            name = "project",
            column = @Column(table = MEMORY, name = "project", insertable = false, updatable = false))
    private RememberedAccount remembered;

    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private HelpOutcome outcome;

    private String office;

    private String decidedBy;

    private UUID oldAccount;

    private UUID takenFrom;

    @Column(table = REFUSAL, name = "reason")
    private String refusal;

    /** For JPA. */
    protected HelpRequest() {}

    HelpRequest(
            UUID id, UUID teacher, HelpReason reason, String country, Instant askedAt, RememberedAccount remembered) {
        this.id = id;
        this.teacher = teacher;
        this.reason = reason;
        this.country = country;
        this.askedAt = askedAt;
        this.remembered = remembered;
    }

    /**
     * The old account was given to the teacher.
     *
     * @param takenFrom who had it before, or null
     * @throws IllegalStateException if the request is decided, or is about an address and no old account
     * @throws IllegalArgumentException if the old account or the decider is missing, or the teacher had it already
     */
    void give(UUID oldAccount, UUID takenFrom, HelpDecision decision, Instant at) {
        if (reason == HelpReason.ADDRESS_TAKEN) {
            throw new IllegalStateException("The request for help " + id + " is about an address, not an old account");
        }
        if (oldAccount == null) {
            throw new IllegalArgumentException("The request for help " + id + " needs the old account that is given");
        }
        if (teacher.equals(takenFrom)) {
            throw new IllegalArgumentException("The old account of the request for help " + id
                    + " cannot be taken from the teacher it is given to");
        }
        decide(HelpOutcome.GIVEN, decision, at);
        this.oldAccount = oldAccount;
        this.takenFrom = takenFrom;
    }

    /**
     * The account whose address was taken was given to the EU Login identity.
     *
     * @throws IllegalStateException if the request is decided, or is about an old account
     * @throws IllegalArgumentException if the decider is missing
     */
    void move(HelpDecision decision, Instant at) {
        if (reason != HelpReason.ADDRESS_TAKEN) {
            throw new IllegalStateException("The request for help " + id + " is about an old account, not an address");
        }
        decide(HelpOutcome.GIVEN, decision, at);
    }

    /**
     * The office says no.
     *
     * @param refusal for the person to read
     * @throws IllegalStateException if the request is decided
     * @throws IllegalArgumentException if the refusal says nothing or the decider is missing
     */
    void refuse(String refusal, HelpDecision decision, Instant at) {
        if (isMissing(refusal)) {
            throw new IllegalArgumentException("The refusal of the request for help " + id + " needs a reason");
        }
        decide(HelpOutcome.REFUSED, decision, at);
        this.refusal = refusal;
    }

    /**
     * It was settled in another way.
     *
     * @throws IllegalStateException if the request is decided
     */
    void isNotNeeded(Instant at) {
        close(HelpOutcome.NOT_NEEDED, at);
    }

    private void decide(HelpOutcome outcome, HelpDecision decision, Instant at) {
        if (isMissing(decision.office()) || isMissing(decision.decidedBy())) {
            throw new IllegalArgumentException(
                    "The decision on the request for help " + id + " needs an office and a validator");
        }
        close(outcome, at);
        office = decision.office();
        decidedBy = decision.decidedBy();
    }

    private void close(HelpOutcome outcome, Instant at) {
        if (!isOpen()) {
            throw new IllegalStateException("The request for help " + id + " is not open");
        }
        this.outcome = outcome;
        decidedAt = at;
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    public UUID id() {
        return id;
    }

    /** Who asks for an old account; of an address that is taken, who has it here. */
    public UUID teacher() {
        return teacher;
    }

    public HelpReason reason() {
        return reason;
    }

    /** Where to look for the old account: ISO 3166-1 alpha-2 code (XK for Kosovo), or empty. */
    public String country() {
        return country;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** What the teacher says of the old account. */
    public RememberedAccount remembered() {
        return remembered == null ? RememberedAccount.NOTHING : remembered;
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Null as long as it is open. */
    public HelpOutcome outcome() {
        return outcome;
    }

    /** Why it was refused, for the person to read; null otherwise. */
    public String refusal() {
        return refusal;
    }
}
