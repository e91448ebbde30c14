package eu.etwinning.onboarding.process;

/** The steps of the onboarding as the teacher is told of them. */
public enum Step {
    SIGN_IN, OLD_ACCOUNT, SCHOOL, ROLE, APPLICATION, VALIDATION
}
