package eu.etwinning.onboarding.membership;

/** How far a membership has come on its way into eTwinning. Which state may follow which is eTwinning's to say. */
public enum MembershipState {
    ATTACHED,
    BLOCKED,
    ELIGIBLE,
    WAITING,
    QUESTION,
    VALIDATED,
    REFUSED,
    WITHDRAWN,
    LEFT
}
