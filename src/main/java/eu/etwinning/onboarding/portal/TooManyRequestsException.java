package eu.etwinning.onboarding.portal;

/** A client asks too often. */
class TooManyRequestsException extends RuntimeException {

    private final long seconds;

    /** @param seconds after which it may ask again */
    TooManyRequestsException(long seconds) {
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
