package eu.etwinning.onboarding.application;

/** What a head says about a person. */
public enum HeadAnswer {
    WORKS_HERE,
    DOES_NOT_WORK_HERE,
    NOT_THE_HEAD
}
