package eu.etwinning.onboarding.account;

/** A line of the file cannot be taken; the message says why. */
class RefusedLineException extends RuntimeException {

    RefusedLineException(String reason) {
        super(reason);
    }
}
