package eu.etwinning.onboarding.application;

/**
 * Who decides on an application.
 *
 * @param user the user id of the validator, or {@link Applications#PLATFORM}
 * @param applicant whether that is the person who applied
 */
record Decider(String user, boolean applicant) {

    static final Decider PLATFORM = new Decider(Applications.PLATFORM, false);

    /** @throws ApplicationRefusedException if the verdict is not this one's to give */
    void refuseUnlessMayGive(Verdict verdict) {
        if (applicant) {
            throw new ApplicationRefusedException("Nobody decides on their own application");
        }
        boolean withoutAPerson = verdict.outcome() == Outcome.ASKED || verdict.refusal() == RefusalReason.NO_ANSWER;
        if (user.equals(Applications.PLATFORM) && !withoutAPerson) {
            throw new ApplicationRefusedException("Only a person decides that an application is " + verdict.outcome());
        }
        if (!user.equals(Applications.PLATFORM) && verdict.refusal() == RefusalReason.NO_ANSWER) {
            throw new ApplicationRefusedException("Only the platform refuses for want of an answer");
        }
    }
}
