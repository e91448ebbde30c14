package eu.etwinning.onboarding.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

import java.io.IOException;

/** Ends the session at EU Login too, if EU Login offers that and answers; then the start page. */
class SignOut implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler atEuLogin;

    SignOut(ClientRegistrationRepository registrations) {
        atEuLogin = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atEuLogin.setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        try {
            atEuLogin.onLogoutSuccess(request, response, authentication);
        } catch (EuLoginUnreachableException unreachable) {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
