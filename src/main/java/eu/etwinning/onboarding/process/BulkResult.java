package eu.etwinning.onboarding.process;

/** What became of one of several cases that were to be approved at once. */
public enum BulkResult {
    APPROVED,
    /** Something speaks against it now, so it needs a closer look. */
    NOT_STRAIGHTFORWARD,
    /** A colleague has claimed it. */
    TAKEN,
    /** It waits for the office no more. */
    GONE,
    /** It changed at the same moment, or could not be approved for another reason; nothing was done. */
    FAILED
}
