package eu.etwinning.onboarding.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

import java.io.IOException;
import java.util.List;

/**
 * Lets the stand-in send people back to any port of localhost: an application under test listens where there is room.
 */
class LocalRedirects {

    private static final String LOCALHOST = "http://localhost(:\\d+)?(/.*)?";

    void allowAtLogin(List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setAuthenticationValidator(
                        OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR.andThen(
                                this::checkLogin)));
    }

    void allowAtLogout(List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OidcLogoutAuthenticationProvider.class::isInstance)
                .map(OidcLogoutAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setAuthenticationValidator(this::checkLogout));
    }

    /** After a restart the stand-in knows no earlier ID token: whoever signs out with one is let go all the same. */
    void leaveAnyway(HttpServletRequest request, HttpServletResponse response, AuthenticationException error)
            throws IOException {
        String target = request.getParameter("post_logout_redirect_uri");
        response.sendRedirect(isLocal(target) ? target : "/login");
    }

    private void checkLogin(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken login = context.getAuthentication();
        if (!isLocal(login.getRedirectUri())) {
            // With the request at hand the error itself would be sent to the address that is refused.
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(notLocal(), null);
        }
    }

    private void checkLogout(OidcLogoutAuthenticationContext context) {
        OidcLogoutAuthenticationToken logout = context.getAuthentication();
        if (logout.getPostLogoutRedirectUri() != null && !isLocal(logout.getPostLogoutRedirectUri())) {
            throw new OAuth2AuthenticationException(notLocal());
        }
    }

    private static boolean isLocal(String uri) {
        return uri != null && uri.matches(LOCALHOST);
    }

    private static OAuth2Error notLocal() {
        return new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "The stand-in redirects to localhost only", null);
    }
}
