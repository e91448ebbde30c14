package eu.etwinning.onboarding.signin;

import org.springframework.security.authentication.AuthenticationServiceException;

/** EU Login does not answer: nobody can sign in for the moment. */
class EuLoginUnreachableException extends AuthenticationServiceException {

    EuLoginUnreachableException(Throwable cause) {
        super("EU Login does not answer", cause);
    }
}
