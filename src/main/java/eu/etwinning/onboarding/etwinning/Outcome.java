package eu.etwinning.onboarding.etwinning;

/** What a validator decided. */
public enum Outcome {
    APPROVED, ASKED, REFUSED
}
