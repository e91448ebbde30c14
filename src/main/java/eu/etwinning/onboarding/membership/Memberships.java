package eu.etwinning.onboarding.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which schools a teacher belongs to, and as what. */
@Service
@Transactional
public class Memberships {

    private static final int MOST_NAMESAKES = 10;

    private final MembershipRepository repository;
    private final Clock clock;

    Memberships(MembershipRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Attaches the school to the teacher's profile in this role. Where it is attached already, only the role is taken
     * over.
     */
    public Membership attach(UUID teacher, long school, Role role) {
        if (of(teacher, school).isEmpty()) {
            repository.insertIfAbsent(UUID.randomUUID(), teacher, school, role.name(), clock.instant());
        }
        return changeRole(of(teacher, school).orElseThrow().id(), role);
    }

    /** Takes over another role at the same school. */
    public Membership changeRole(UUID membership, Role role) {
        repository.updateRole(membership, role);
        return get(membership);
    }

    /** The membership with this id, which must exist. */
    @Transactional(readOnly = true)
    public Membership get(UUID membership) {
        return repository.findById(membership).orElseThrow().toMembership();
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
        return repository.current(teacher, school).stream()
                .map(MembershipRow::toMembership)
                .toList();
    }

    /**
     * The memberships of the teacher that were not left, oldest first. Those at schools that were merged into one count
     * once: the one that has come furthest.
     */
    @Transactional(readOnly = true)
    public List<Membership> of(UUID teacher) {
        return repository.current(teacher).stream()
                .map(MembershipRow::toMembership)
                .toList();
    }

    /**
     * The memberships of a school, and of those that are one with it by a merge, whose applications wait for the
     * office.
     */
    @Transactional(readOnly = true)
    public List<Membership> waitingAt(long school) {
        return repository.waitingAt(school).stream()
                .map(MembershipRow::toMembership)
                .toList();
    }

    /**
     * The memberships of a school, and of those that are one with it by a merge, that were not left, oldest first. A
     * teacher who has several of them counts once, with the one that has come furthest.
     */
    @Transactional(readOnly = true)
    public List<Membership> at(long school) {
        return repository.at(school).stream().map(MembershipRow::toMembership).toList();
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

    /**
     * Moves a membership from one state to another.
     *
     * @return false if it is not in the state {@code from} (any more); then nothing changed
     */
    public boolean move(UUID membership, MembershipState from, MembershipState to) {
        return repository.updateState(membership, from, to, clock.instant()) == 1;
    }
}
