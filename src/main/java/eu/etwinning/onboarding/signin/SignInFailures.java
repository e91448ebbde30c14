package eu.etwinning.onboarding.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.client.ResourceAccessException;

import java.io.IOException;

/**
 * Leads whoever could not sign in to a page that says why and what to do, with one line in the log. Whoever is signed
 * in already, and comes with an answer of EU Login that was used before, as by the button "back", is where they wanted
 * to be.
 */
class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);
    /** Spring Security's code for an answer that this browser does not wait for. */
    private static final String NOT_ASKED_FOR = "authorization_request_not_found";
    /** In a line of the log: much of it may come from strangers. */
    private static final int LONGEST = 200;

    private final SecurityContextRepository signIns = new HttpSessionSecurityContextRepository();
    private final String page;

    /** @param page where somebody who has signed in is led */
    SignInFailures(String page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isUnreachable(failure)) {
            LOG.warn("EU Login does not answer: {}", oneLine(failure));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        if (code.equals(NOT_ASKED_FOR) && isSignedIn(request)) {
            response.sendRedirect(request.getContextPath() + page);
            return;
        }
        LOG.warn("A sign-in failed: {}", oneLine(failure));
        response.sendRedirect(request.getContextPath() + "/problem/" + pageFor(code));
    }

    private static String pageFor(String code) {
        return switch (code) {
            case VerifiedAddressUserService.ADDRESS_MISSING -> "address-missing";
            case VerifiedAddressUserService.ADDRESS_UNUSABLE -> "address-unusable";
            case VerifiedAddressUserService.ADDRESS_NOT_VERIFIED -> "address-not-verified";
            case VerifiedAddressUserService.TWO_ADDRESSES -> "two-addresses";
            case OAuth2ErrorCodes.ACCESS_DENIED -> "sign-in-cancelled";
            default -> "sign-in-failed";
        };
    }

    private boolean isSignedIn(HttpServletRequest request) {
        Authentication signIn = signIns.loadDeferredContext(request).get().getAuthentication();
        return signIn != null && signIn.isAuthenticated();
    }

    private static String oneLine(AuthenticationException failure) {
        String said = String.valueOf(failure.getMessage()).replaceAll("[^\\x20-\\x7e]", "?");
        return said.substring(0, Math.min(said.length(), LONGEST));
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
