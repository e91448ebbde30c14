package eu.etwinning.onboarding.application;

/**
 * What a validator decided. After {@code ASKED}, {@code HEAD_ASKED} and {@code MERGED} the application is still open.
 */
public enum Outcome {
    APPROVED,
    ASKED,
    HEAD_ASKED,
    MERGED,
    REFUSED;

    /** Whether it closes the application. */
    public boolean closes() {
        return this == APPROVED || this == REFUSED;
    }
}
