package eu.etwinning.onboarding.school;

/** A search took longer than any may; nothing was found and nothing changed. */
public class SearchTooSlowException extends RuntimeException {

    public SearchTooSlowException(Throwable cause) {
        super("A search took too long", cause);
    }
}
