package eu.etwinning.onboarding.membership;

import java.util.EnumSet;
import java.util.Set;

/** How far a membership has come on its way into eTwinning, and which state may follow which. */
public enum MembershipState {
    ATTACHED,
    BLOCKED,
    ELIGIBLE,
    WAITING,
    QUESTION,
    VALIDATED,
    REFUSED,
    WITHDRAWN,
    LEFT;

    /** Whether a membership in this state may come into the other one; every change that is not here is refused. */
    public boolean mayBecome(MembershipState next) {
        return followers().contains(next);
    }

    /** Whether the non-pedagogical staff may be in this state: in no other one is there a way to access. */
    public boolean isOpenToCompanyStaff() {
        return this == ATTACHED || this == BLOCKED || this == LEFT;
    }

    private Set<MembershipState> followers() {
        return switch (this) {
            case ATTACHED -> EnumSet.of(BLOCKED, ELIGIBLE, LEFT);
            case BLOCKED -> EnumSet.of(ELIGIBLE, LEFT);
            case ELIGIBLE -> EnumSet.of(BLOCKED, WAITING, LEFT);
            case WAITING -> EnumSet.of(QUESTION, VALIDATED, REFUSED, WITHDRAWN, LEFT);
            case QUESTION -> EnumSet.of(WAITING, REFUSED, WITHDRAWN, LEFT);
            case VALIDATED -> EnumSet.of(BLOCKED, WAITING, LEFT);
            case REFUSED, WITHDRAWN -> EnumSet.of(BLOCKED, ELIGIBLE, LEFT);
            case LEFT -> EnumSet.noneOf(MembershipState.class);
        };
    }
}
