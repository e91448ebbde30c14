package eu.etwinning.onboarding.account;

/** A file is not what an import takes. The message says why, in words for whoever runs it. */
public class UnreadableFileException extends RuntimeException {

    UnreadableFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
