package eu.etwinning.onboarding.application;

/**
 * What is decided on an application.
 *
 * @param refusal why it is refused; null for every other outcome
 * @param reason the question to the teacher, or why it was refused, for the teacher to read; why two schools are one;
 *     null where nothing was written
 * @param shown what the validator saw, as JSON; null where nobody looked
 */
public record Verdict(Outcome outcome, Judgements judgements, RefusalReason refusal, String reason, String shown) {

    /** Something is asked of the teacher before anybody has looked. */
    public static Verdict asking(String question) {
        return new Verdict(Outcome.ASKED, Judgements.NONE, null, question, null);
    }

    /** The teacher did not answer in time. */
    public static Verdict unanswered() {
        return new Verdict(Outcome.REFUSED, Judgements.NONE, RefusalReason.NO_ANSWER, null, null);
    }

    /** @throws ApplicationRefusedException if the judgements do not carry the outcome */
    void refuseUnlessJudged() {
        if (outcome == Outcome.APPROVED && !judgements.allYes()) {
            throw new ApplicationRefusedException("An approval needs three yes");
        }
        if ((outcome == Outcome.REFUSED) != (refusal != null)) {
            throw new ApplicationRefusedException("A refusal, and nothing else, has a reason");
        }
        if (outcome == Outcome.REFUSED && !refusal.fits(judgements)) {
            throw new ApplicationRefusedException("A refusal because of " + refusal + " needs its no");
        }
    }
}
