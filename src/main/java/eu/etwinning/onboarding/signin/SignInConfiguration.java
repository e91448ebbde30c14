package eu.etwinning.onboarding.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

import java.time.Clock;
import java.time.Duration;

/** The parts of signing in and out that the security of portal and desk is put together from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInConfiguration {

    /** Where somebody who has signed in goes on, if no other page was asked for. */
    private static final String TEACHERS = "/way";

    @Bean
    ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties properties) {
        return new EuLoginRegistrations(
                new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                        new OAuth2ClientPropertiesMapper(properties).asClientRegistrations())));
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClientRepository() {
        return new NoAuthorizedClients();
    }

    @Bean
    OAuth2AuthorizationRequestResolver authorizationRequestResolver(
            ClientRegistrationRepository registrations, AskAgainCookie askAgain) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new EuLoginRequests(resolver, askAgain);
    }

    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> oidcUserService(EuLoginProperties properties) {
        return new VerifiedAddressUserService(new OidcUserService(), properties);
    }

    /** Whoever must sign in is sent to EU Login at once. */
    @Bean
    AuthenticationEntryPoint euLoginEntryPoint() {
        return new LoginUrlAuthenticationEntryPoint(
                OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/eulogin");
    }

    @Bean
    AuthorizationRequestRepository<OAuth2AuthorizationRequest> startedSignIns(Clock clock) {
        return new StartedSignIns(clock);
    }

    @Bean
    AuthenticationFailureHandler signInFailures() {
        return new SignInFailures(TEACHERS);
    }

    @Bean
    AuthenticationSuccessHandler signedIn(@Value("${server.servlet.session.timeout}") Duration timeout) {
        return new SignedIn(TEACHERS, timeout);
    }

    @Bean
    AskAgainCookie askAgainCookie() {
        return new AskAgainCookie();
    }

    /** For our pages, which send a form. */
    @Bean
    LogoutSuccessHandler signOut(ClientRegistrationRepository registrations, AskAgainCookie askAgain) {
        return new SignOut(registrations, new DefaultRedirectStrategy(), askAgain);
    }

    /** For Camunda's webapps, whose scripts make a call. */
    @Bean
    LogoutSuccessHandler signOutOfWebapps(
            ClientRegistrationRepository registrations, AskAgainCookie askAgain, ObjectMapper json) {
        return new SignOut(registrations, new NextPage(json), askAgain);
    }
}
