package eu.etwinning.onboarding.school;

/** Where a school stands in the register. NEW: added by a teacher, to be confirmed by the national office. */
public enum SchoolStatus {
    NEW,
    CONFIRMED,
    CLOSED
}
