package eu.etwinning.onboarding.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Which schools a teacher belongs to, and as what. Each verb is one of {@link Membership}, written to the database
 * before it returns.
 */
@Service
@Transactional
public class Memberships {

    private static final int MOST_NAMESAKES = 10;

    private final MembershipRepository repository;
    private final SchoolLookups lookups;
    private final Clock clock;

    Memberships(MembershipRepository repository, SchoolLookups lookups, Clock clock) {
        this.repository = repository;
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * Attaches the school to the teacher's profile in this role. Where it is attached already, only the role is taken
     * over.
     *
     * @throws NotLookedUpException if it is to be attached, but the teacher was not shown it since it was added
     */
    public Membership attach(UUID teacher, long school, Role role) {
        if (of(teacher, school).isEmpty()) {
            LookedUpSchool found =
                    lookups.find(teacher, school).orElseThrow(() -> new NotLookedUpException(teacher, school));
            repository.insertIfAbsent(new Membership(found, role, clock.instant()));
        }
        return changeRole(of(teacher, school).orElseThrow().id(), role);
    }

    /**
     * Takes over another role at the same school. Company Staff is blocked by it, and an open application withdrawn.
     *
     * @throws StateChangeRefusedException if the school was left
     */
    public Membership changeRole(UUID membership, Role role) {
        return change(membership, (same, now) -> same.changeRole(role, now));
    }

    /**
     * eTwinning is not open to this role at this school.
     *
     * @return the membership, which says whether and when access was lost by that
     * @throws StateChangeRefusedException if the state does not allow it; so do all verbs below
     */
    public Membership block(UUID membership) {
        return change(membership, Membership::block);
    }

    /** The criteria of eTwinning are met. */
    public Membership meetCriteria(UUID membership) {
        return change(membership, Membership::meetCriteria);
    }

    /** An application waits for the office. */
    public Membership awaitOffice(UUID membership) {
        return change(membership, Membership::awaitOffice);
    }

    /** There is no access until the office has decided once more. */
    public Membership rest(UUID membership) {
        return change(membership, Membership::rest);
    }

    /** The office asked the teacher something. */
    public Membership awaitTeacher(UUID membership) {
        return change(membership, Membership::awaitTeacher);
    }

    /** Opens eTwinning to the teacher at this school, by this approval. */
    public Membership validate(Approval approval) {
        return change(approval.membership(), (same, now) -> same.validate(approval, now));
    }

    /** The application was refused. */
    public Membership refuse(UUID membership) {
        return change(membership, Membership::refuse);
    }

    /** The application was withdrawn; whatever is open is closed with it. */
    public Membership withdraw(UUID membership) {
        return change(membership, Membership::withdraw);
    }

    /** The teacher left the school; whatever is open is closed with it. */
    public Membership leave(UUID membership) {
        return change(membership, Membership::leave);
    }

    /** Whose membership this is, which must exist: for whoever locks the teacher before reading anything else. */
    @Transactional(readOnly = true)
    public UUID teacherOf(UUID membership) {
        return repository.teacherOf(membership).orElseThrow();
    }

    /** The membership with this id, which must exist. */
    @Transactional(readOnly = true)
    public Membership get(UUID membership) {
        return repository.findById(membership).orElseThrow();
    }

    /**
     * The teacher's membership of this school, unless there is none or it was left; the one that counts where schools
     * were merged.
     */
    @Transactional(readOnly = true)
    public Optional<Membership> of(UUID teacher, long school) {
        return all(teacher, school).stream().findFirst();
    }

    /**
     * All memberships of the teacher of this school and of those that are one with it by a merge, without those that
     * were left: first what counts.
     */
    @Transactional(readOnly = true)
    public List<Membership> all(UUID teacher, long school) {
        return repository.current(teacher, school);
    }

    /**
     * The memberships of the teacher that were not left, oldest first. Those at schools that were merged into one count
     * once: the one that has come furthest.
     */
    @Transactional(readOnly = true)
    public List<Membership> of(UUID teacher) {
        return repository.current(teacher);
    }

    /**
     * The memberships of a school, and of those that are one with it by a merge, whose applications wait for the
     * office.
     */
    @Transactional(readOnly = true)
    public List<Membership> waitingAt(long school) {
        return repository.waitingAt(school);
    }

    /**
     * The memberships of a school, and of those that are one with it by a merge, that were not left, oldest first. A
     * teacher who has several of them counts once, with the one that has come furthest.
     */
    @Transactional(readOnly = true)
    public List<Membership> at(long school) {
        return repository.at(school);
    }

    /**
     * Other teachers at schools of a country whose names are written the same but for case, accents and punctuation:
     * those who came last, ten at most.
     *
     * @return their ids
     */
    @Transactional(readOnly = true)
    public List<UUID> namesakes(UUID teacher, String country) {
        return repository.namesakes(teacher, country, MOST_NAMESAKES);
    }

    private Membership change(UUID membership, BiConsumer<Membership, Instant> verb) {
        Membership found = get(membership);
        verb.accept(found, clock.instant());
        return repository.saveAndFlush(found);
    }
}
