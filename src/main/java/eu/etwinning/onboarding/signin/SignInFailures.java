package eu.etwinning.onboarding.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.ResourceAccessException;

import java.io.IOException;

/** Leads whoever could not sign in to a page that says why and what to do. */
class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isUnreachable(failure)) {
            LOG.warn("EU Login does not answer", failure);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        String page = pageFor(failure);
        if (page.equals("sign-in-failed")) {
            LOG.warn("A sign-in failed", failure);
        }
        response.sendRedirect(request.getContextPath() + "/problem/" + page);
    }

    private static String pageFor(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "";
        return switch (code) {
            case VerifiedAddressUserService.ADDRESS_MISSING -> "address-missing";
            case VerifiedAddressUserService.ADDRESS_UNUSABLE -> "address-unusable";
            case VerifiedAddressUserService.ADDRESS_NOT_VERIFIED -> "address-not-verified";
            case OAuth2ErrorCodes.ACCESS_DENIED -> "sign-in-cancelled";
            default -> "sign-in-failed";
        };
    }

    private static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EuLoginUnreachableException || cause instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }
}
