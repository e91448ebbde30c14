package eu.etwinning.onboarding.application;

/**
 * Why an application was refused, in the order in which validators are offered the reasons. {@code NO_ANSWER} is the
 * platform's own.
 */
public enum RefusalReason {
    NOT_IN_SCHOOL,
    SCHOOL_NOT_ELIGIBLE,
    SCHOOL_DOES_NOT_EXIST,
    PERSON_NOT_IDENTIFIED,
    OTHER,
    NO_ANSWER;

    /** Whether the judgements say the same. */
    public boolean fits(Judgements judgements) {
        return switch (this) {
            case NOT_IN_SCHOOL -> judgements.membership() == Judgement.NO;
            case SCHOOL_NOT_ELIGIBLE, SCHOOL_DOES_NOT_EXIST -> judgements.school() == Judgement.NO;
            case PERSON_NOT_IDENTIFIED -> judgements.person() == Judgement.NO;
            case OTHER -> judgements.anyNo();
            case NO_ANSWER -> true;
        };
    }
}
