package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.MembershipState;

import java.time.Instant;
import java.util.UUID;

/**
 * An approval or a refusal, as an office finds it again.
 *
 * @param state of the membership now
 * @param decidedBy the user id of the validator, or {@link Applications#PLATFORM}
 * @param last whether no later decision closed an application of the same membership
 * @param takenBack null as long as the decision stands
 */
public record DecidedApplication(
        UUID decision,
        UUID membership,
        String teacher,
        String school,
        String town,
        Outcome outcome,
        String decidedBy,
        Instant decidedAt,
        MembershipState state,
        boolean last,
        TakenBack takenBack) {

    /**
     * Whether the office can take it back: the last word on this membership, which is where that word led or on a newer
     * way.
     */
    public boolean mayBeTakenBack() {
        return last
                && takenBack == null
                && switch (state) {
                    case VALIDATED -> outcome == Outcome.APPROVED;
                    case REFUSED, ELIGIBLE, WAITING, QUESTION -> outcome == Outcome.REFUSED;
                    default -> false;
                };
    }
}
