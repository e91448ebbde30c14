package eu.etwinning.onboarding.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.springframework.data.domain.AbstractAggregateRoot;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * A teacher at a school, in a role, and how far that has come on the way into eTwinning. Every change goes through its
 * verbs, which refuse what the table of {@link MembershipState} does not allow; being there already changes nothing.
 * The database holds the same laws by constraints. Two of them give or keep access:
 *
 * <ul>
 *   <li>Company Staff is never on the way to access: whoever becomes Company Staff is blocked at once, and what was
 *       open is withdrawn.
 *   <li>It is validated only while it points to an {@link Approval} on record that stands.
 * </ul>
 */
@Entity
public class Membership extends AbstractAggregateRoot<Membership> {

    @Id
    private UUID id;

    private UUID teacher;
    private long school;

    private Role role;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    private Instant attachedAt;
    private Instant stateSince;

    /** The decision by which it is validated; null in every other state. */
    private UUID approval;

    private Instant accessLostAt;

    @Version
    private int version;

    /** For JPA. */
    protected Membership() {}

    Membership(LookedUpSchool found, Role role, Instant now) {
        this.id = UUID.randomUUID();
        this.teacher = found.teacher();
        this.school = found.school();
        this.role = role;
        this.state = MembershipState.ATTACHED;
        this.attachedAt = now;
        this.stateSince = now;
    }

    public UUID id() {
        return id;
    }

    public UUID teacher() {
        return teacher;
    }

    public long school() {
        return school;
    }

    public Role role() {
        return role;
    }

    public MembershipState state() {
        return state;
    }

    public Instant attachedAt() {
        return attachedAt;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** The decision by which this membership gives access to eTwinning; empty where it gives none. */
    public Optional<UUID> approval() {
        return Optional.ofNullable(approval);
    }

    /** When the access was lost that this membership gave before it was blocked, or rests; empty where it gave none. */
    public Optional<Instant> accessLostAt() {
        return Optional.ofNullable(accessLostAt);
    }

    /**
     * Takes over another role. Between pedagogical roles everything stays as it is; Company Staff is blocked at once.
     */
    void changeRole(Role other, Instant now) {
        refuseIfLeft();
        if (other.kind() == RoleKind.COMPANY_STAFF && state != MembershipState.ATTACHED) {
            block(now);
        }
        role = other;
    }

    /** eTwinning is not open to this role at this school. Access that is lost by it is put on record. */
    void block(Instant now) {
        if (state == MembershipState.BLOCKED) {
            return;
        }
        // After a decision was taken back, access rests until the office has decided once more.
        Instant lost = state == MembershipState.VALIDATED ? now : accessLostAt;
        withdrawWhatIsOpen(now);
        move(MembershipState.BLOCKED, now);
        accessLostAt = lost;
    }

    /** The criteria of eTwinning are met: the teacher may apply. */
    void meetCriteria(Instant now) {
        move(MembershipState.ELIGIBLE, now);
    }

    /** An application waits for the office: a new one, or one that was answered. */
    void awaitOffice(Instant now) {
        if (state == MembershipState.VALIDATED) {
            throw new StateChangeRefusedException("Who has access does not apply for it");
        }
        move(MembershipState.WAITING, now);
    }

    /** The approval is being taken back: there is no access until the office has decided once more. */
    void rest(Instant now) {
        if (state != MembershipState.VALIDATED) {
            throw new StateChangeRefusedException("There is no access that could rest");
        }
        move(MembershipState.WAITING, now);
        accessLostAt = now;
    }

    /** The office asked the teacher something. */
    void awaitTeacher(Instant now) {
        move(MembershipState.QUESTION, now);
    }

    /**
     * Opens eTwinning to the teacher at this school.
     *
     * @param approving the approval on record by which it does so
     */
    void validate(Approval approving, Instant now) {
        if (!approving.membership().equals(id)) {
            throw new StateChangeRefusedException("The approval " + approving.decision() + " is of another membership");
        }
        move(MembershipState.VALIDATED, now);
        approval = approving.decision();
    }

    /** The office, or the platform after a time without an answer, refused. */
    void refuse(Instant now) {
        move(MembershipState.REFUSED, now);
    }

    /** The application was withdrawn before it was decided. */
    void withdraw(Instant now) {
        move(MembershipState.WITHDRAWN, now);
        registerEvent(new ApplicationWithdrawn(id));
    }

    /** The teacher left the school. */
    void leave(Instant now) {
        withdrawWhatIsOpen(now);
        move(MembershipState.LEFT, now);
    }

    private void withdrawWhatIsOpen(Instant now) {
        if (state == MembershipState.WAITING || state == MembershipState.QUESTION) {
            withdraw(now);
        }
    }

    private void move(MembershipState to, Instant now) {
        if (state == to) {
            return;
        }
        if (!state.mayBecome(to)) {
            throw new StateChangeRefusedException(state, to);
        }
        if (role.kind() == RoleKind.COMPANY_STAFF && !to.isOpenToCompanyStaff()) {
            throw new StateChangeRefusedException("Company Staff cannot become " + to);
        }
        if (state == MembershipState.VALIDATED) {
            registerEvent(new AccessEnded(id));
        }
        state = to;
        stateSince = now;
        approval = null;
        accessLostAt = null;
    }

    private void refuseIfLeft() {
        if (state == MembershipState.LEFT) {
            throw new StateChangeRefusedException("The school was left");
        }
    }

    /** Visible to the module, which is all that asks for it beside Spring Data. */
    @Override
    protected Collection<Object> domainEvents() {
        return super.domainEvents();
    }
}
