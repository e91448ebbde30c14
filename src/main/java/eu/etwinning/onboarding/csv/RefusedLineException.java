package eu.etwinning.onboarding.csv;

/** A line of the file cannot be taken; the message says why. */
public class RefusedLineException extends RuntimeException {

    public RefusedLineException(String reason) {
        super(reason);
    }
}
