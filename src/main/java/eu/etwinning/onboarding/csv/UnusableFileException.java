package eu.etwinning.onboarding.csv;

/**
 * A file is not what a command takes, or cannot be written. The message says why, in words for whoever runs the
 * command.
 */
public class UnusableFileException extends RuntimeException {

    public UnusableFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
