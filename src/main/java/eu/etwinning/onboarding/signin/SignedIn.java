package eu.etwinning.onboarding.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

import java.io.IOException;
import java.time.Duration;

/**
 * Leads whoever has signed in to the page that was asked for, else to the teacher's. From now on the session lives as
 * long as somebody works in it.
 */
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Duration timeout;

    SignedIn(String page, Duration timeout) {
        this.timeout = timeout;
        setDefaultTargetUrl(page);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signIn)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) timeout.toSeconds());
        super.onAuthenticationSuccess(request, response, signIn);
    }
}
