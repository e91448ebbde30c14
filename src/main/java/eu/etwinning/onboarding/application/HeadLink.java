package eu.etwinning.onboarding.application;

/**
 * What somebody who has a link to a question finds there.
 *
 * @param inquiry null for {@code UNKNOWN}, and for {@code EXPIRED} where the link says so by itself
 */
public record HeadLink(State state, HeadInquiry inquiry) {

    /** Whether the question can be answered by this link. */
    public enum State {
        OPEN,
        /** It was answered, by this link. */
        ANSWERED,
        /** The time is over. */
        EXPIRED,
        /** The application was decided or withdrawn meanwhile. */
        NOT_NEEDED,
        UNKNOWN
    }
}
