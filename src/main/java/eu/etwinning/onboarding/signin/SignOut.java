package eu.etwinning.onboarding.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

import java.io.IOException;

/**
 * When the session here has ended, ends the one at EU Login too, if EU Login offers that and answers (OpenID Connect
 * RP-Initiated Logout 1.0); then the page that says so. Whatever EU Login does, it is told to ask who there is at the
 * next sign-in from this browser.
 */
class SignOut implements LogoutSuccessHandler {

    private static final String SIGNED_OUT = "/signed-out";

    private final OidcClientInitiatedLogoutSuccessHandler atEuLogin;
    private final RedirectStrategy leading;
    private final AskAgainCookie askAgain;

    /** @param leading how the browser is told where to go */
    SignOut(ClientRegistrationRepository registrations, RedirectStrategy leading, AskAgainCookie askAgain) {
        this.leading = leading;
        this.askAgain = askAgain;
        atEuLogin = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atEuLogin.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        atEuLogin.setDefaultTargetUrl(SIGNED_OUT);
        atEuLogin.setRedirectStrategy(leading);
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        askAgain.set(request, response);
        try {
            atEuLogin.onLogoutSuccess(request, response, authentication);
        } catch (EuLoginUnreachableException unreachable) {
            leading.sendRedirect(request, response, SIGNED_OUT);
        }
    }
}
