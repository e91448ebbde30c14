package eu.etwinning.onboarding.csv;

import org.jspecify.annotations.Nullable;

/**
 * A file is not what a command takes, or cannot be written. The message says why, in words for whoever runs the
 * command.
 */
public class UnusableFileException extends RuntimeException {

    public UnusableFileException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
