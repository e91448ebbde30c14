package eu.etwinning.onboarding.school;

/** Two schools cannot be merged; nothing was changed. */
public class MergeRefusedException extends RuntimeException {

    private final Reason reason;

    MergeRefusedException(Reason reason) {
        super("The schools cannot be merged: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** The two are one school already. */
        SAME_SCHOOL,
        /** The school was merged into a third one. */
        MERGED_ELSEWHERE,
        /** Others were merged into the school. The other way round it can be done. */
        SURVIVOR_OF_OTHERS,
        /** The school that would be left is closed. */
        CLOSED
    }
}
