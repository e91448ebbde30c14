package eu.etwinning.onboarding.web;

import org.springframework.http.HttpStatus;

/** The body of a request is not taken. */
class BodyRefusedException extends Exception {

    private final HttpStatus status;

    BodyRefusedException(HttpStatus status) {
        super(status.getReasonPhrase());
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
