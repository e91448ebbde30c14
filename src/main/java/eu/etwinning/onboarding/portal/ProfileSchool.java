package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.MembershipState;
import eu.etwinning.onboarding.school.School;

import java.time.LocalDate;
import java.util.Set;

/**
 * A school on the profile.
 *
 * @param since     since when the membership is in its state
 * @param office    the national support organisation that the application lies with, or null
 * @param reason    why it was refused, or (a reason of the decision table) why eTwinning is not open; null otherwise
 * @param underWay  whether an onboarding runs at this school
 */
record ProfileSchool(Membership membership, School school, LocalDate since, String office, String reason, boolean underWay) {

    private static final Set<MembershipState> OPEN_TO_APPLY = Set.of(MembershipState.ATTACHED, MembershipState.ELIGIBLE,
            MembershipState.BLOCKED, MembershipState.REFUSED, MembershipState.WITHDRAWN);

    /** Whether "Apply for eTwinning" leads anywhere: the role check decides what follows. */
    public boolean mayApply() {
        return OPEN_TO_APPLY.contains(membership.state());
    }

    /** The key of the texts that say where the membership stands. */
    public String status() {
        return switch (membership.state()) {
            case ATTACHED, ELIGIBLE, WITHDRAWN -> "registered";
            case WAITING -> "waiting";
            case QUESTION -> "question";
            case VALIDATED -> "validated";
            case REFUSED -> "refused";
            case BLOCKED -> "not-open";
            case LEFT -> throw new IllegalStateException("A school that was left is on no profile");
        };
    }
}
