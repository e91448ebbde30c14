package eu.etwinning.onboarding.desk.webapp;

import org.springframework.http.HttpStatus;

/** A call of a webapp that is on the list, but not as it was sent. */
class CallRefusedException extends Exception {

    private final HttpStatus status;
    private final transient Object[] arguments;

    /** @param sentence the key of a sentence for whoever sent it */
    CallRefusedException(HttpStatus status, String sentence, Object... arguments) {
        super(sentence);
        this.status = status;
        this.arguments = arguments;
    }

    HttpStatus status() {
        return status;
    }

    Object[] arguments() {
        return arguments;
    }
}
