package eu.etwinning.onboarding.account;

/** What became of a request for help. */
public enum HelpOutcome {
    /** The person has the account that was asked for. */
    GIVEN,
    REFUSED,
    /** It was settled in another way before an office looked at it. */
    NOT_NEEDED
}
