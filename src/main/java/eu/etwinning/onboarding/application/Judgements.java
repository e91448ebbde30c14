package eu.etwinning.onboarding.application;

/**
 * The three things that a validator judges apart. Each is null as long as it is not judged.
 *
 * @param person this is the person whose name it is
 * @param school this is a school of that kind, and it exists
 * @param membership the person works at the school in this role
 */
public record Judgements(Judgement person, Judgement school, Judgement membership) {

    /** Nothing was judged. */
    public static final Judgements NONE = new Judgements(null, null, null);

    public static final Judgements THREE_YES = new Judgements(Judgement.YES, Judgement.YES, Judgement.YES);

    public boolean allYes() {
        return equals(THREE_YES);
    }

    public boolean anyNo() {
        return person == Judgement.NO || school == Judgement.NO || membership == Judgement.NO;
    }
}
