package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static eu.etwinning.onboarding.membership.MembershipState.ATTACHED;
import static eu.etwinning.onboarding.membership.MembershipState.BLOCKED;
import static eu.etwinning.onboarding.membership.MembershipState.ELIGIBLE;
import static eu.etwinning.onboarding.membership.MembershipState.LEFT;
import static eu.etwinning.onboarding.membership.MembershipState.QUESTION;
import static eu.etwinning.onboarding.membership.MembershipState.REFUSED;
import static eu.etwinning.onboarding.membership.MembershipState.VALIDATED;
import static eu.etwinning.onboarding.membership.MembershipState.WAITING;
import static eu.etwinning.onboarding.membership.MembershipState.WITHDRAWN;

/** Which state of a membership may follow which. What is not in the table is refused. */
@Service
@Transactional
public class MembershipStates {

    private static final Map<MembershipState, Set<MembershipState>> ALLOWED = new EnumMap<>(Map.of(
            ATTACHED, EnumSet.of(BLOCKED, ELIGIBLE, LEFT),
            BLOCKED, EnumSet.of(ELIGIBLE, LEFT),
            ELIGIBLE, EnumSet.of(BLOCKED, WAITING, LEFT),
            WAITING, EnumSet.of(QUESTION, VALIDATED, REFUSED, WITHDRAWN, LEFT),
            QUESTION, EnumSet.of(WAITING, REFUSED, WITHDRAWN, LEFT),
            VALIDATED, EnumSet.of(BLOCKED, WAITING, LEFT),
            REFUSED, EnumSet.of(BLOCKED, ELIGIBLE, LEFT),
            WITHDRAWN, EnumSet.of(BLOCKED, ELIGIBLE, LEFT),
            LEFT, EnumSet.noneOf(MembershipState.class)));

    private final Memberships memberships;

    MembershipStates(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Brings a membership into a state; being there already changes nothing.
     *
     * @throws StateChangeRefusedException if the table does not allow it
     * @throws OptimisticLockingFailureException if another transaction changed the state meanwhile: trying again finds
     *     out what the table says then
     */
    public void change(UUID membership, MembershipState to) {
        MembershipState from = memberships.get(membership).state();
        if (from == to) {
            return;
        }
        if (!ALLOWED.get(from).contains(to)) {
            throw new StateChangeRefusedException(from, to);
        }
        if (!memberships.move(membership, from, to)) {
            throw new OptimisticLockingFailureException(
                    "The membership " + membership + " is not " + from + " any more");
        }
    }
}
