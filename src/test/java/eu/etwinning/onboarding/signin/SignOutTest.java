package eu.etwinning.onboarding.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Where whoever has signed out is led, whatever EU Login offers. */
class SignOutTest {

    private static final OAuth2AuthenticationToken SIGN_IN = new OAuth2AuthenticationToken(
            new DefaultOidcUser(
                    AuthorityUtils.NO_AUTHORITIES,
                    OidcIdToken.withTokenValue("token").subject("s-1").build()),
            AuthorityUtils.NO_AUTHORITIES,
            "eulogin");

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void leadsToEuLoginWhichLeadsBack() throws Exception {
        signOut(euLogin(Map.of("end_session_endpoint", "https://eulogin.example/end")));
        assertThat(response.getRedirectedUrl())
                .isEqualTo(
                        "https://eulogin.example/end?id_token_hint=token&post_logout_redirect_uri=http://localhost/signed-out");
    }

    @Test
    void staysHereWhereEuLoginEndsNoSession() throws Exception {
        signOut(euLogin(Map.of()));
        assertThat(response.getRedirectedUrl()).isEqualTo("/signed-out");
    }

    @Test
    void staysHereWhereEuLoginDoesNotAnswer() throws Exception {
        signOut(registration -> {
            throw new EuLoginUnreachableException(new IllegalStateException());
        });
        assertThat(response.getRedirectedUrl()).isEqualTo("/signed-out");
    }

    @Test
    void tellsAScriptWhereToGo() throws Exception {
        new SignOut(euLogin(Map.of()), new NextPage(new ObjectMapper()), new AskAgainCookie())
                .onLogoutSuccess(new MockHttpServletRequest(), response, SIGN_IN);
        assertThat(response.getContentAsString()).isEqualTo("{\"next\":\"/signed-out\"}");
    }

    private void signOut(ClientRegistrationRepository registrations) throws Exception {
        new SignOut(registrations, new DefaultRedirectStrategy(), new AskAgainCookie())
                .onLogoutSuccess(new MockHttpServletRequest(), response, SIGN_IN);
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .as("that EU Login has to ask")
                .startsWith("signed-out=true; Path=/; ")
                .contains("HttpOnly");
    }

    private static ClientRegistrationRepository euLogin(Map<String, Object> metadata) {
        return registration -> ClientRegistration.withRegistrationId(registration)
                .clientId("onboarding")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("https://onboarding.example/in")
                .authorizationUri("https://eulogin.example/authorize")
                .tokenUri("https://eulogin.example/token")
                .providerConfigurationMetadata(metadata)
                .build();
    }
}
