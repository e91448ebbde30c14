package eu.etwinning.onboarding.csv;

/** A file is not what an import takes. The message says why, in words for whoever runs it. */
public class UnreadableFileException extends RuntimeException {

    public UnreadableFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
