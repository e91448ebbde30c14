package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.signin.ContentSecurityPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Security of every page that no other filter chain claims, and the sign-in itself, for teachers and staff. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalSecurityConfiguration {

    private static final String API_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";
    private static final String[] PUBLIC = {
        "/", "/signed-out", "/about-the-data", "/language/*", "/error", "/problem/**", "/head/*", "/favicon.ico"
    };

    /** The API is everybody's, can only be read and keeps no session; its page to try it brings styles of its own. */
    @Bean
    @Order(2)
    SecurityFilterChain apiSecurity(HttpSecurity http) throws Exception {
        return sessionless(http, "/api/**", "/swagger-ui/**")
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(API_PAGE)))
                .build();
    }

    /** What scripts, styles and the proxy's look at a node need no session for. */
    @Bean
    @Order(3)
    SecurityFilterChain filesSecurity(HttpSecurity http) throws Exception {
        return sessionless(http, "/assets/**", "/actuator/health/**").build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            AuthenticationEntryPoint euLoginEntryPoint,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> startedSignIns,
            AuthenticationSuccessHandler signedIn,
            AuthenticationFailureHandler signInFailures,
            LogoutSuccessHandler signOut,
            @Value("${spring.security.oauth2.client.provider.eulogin.issuer-uri}") String issuer)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(euLoginEntryPoint))
                .oauth2Login(login -> login
                        // a page of its own, so that nothing asks EU Login anything at start
                        .loginPage("/oauth2/authorization/eulogin")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(startedSignIns))
                        .successHandler(signedIn)
                        .failureHandler(signInFailures)
                        .withObjectPostProcessor(failingAs(signInFailures)))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .csrf(csrf -> csrf.csrfTokenRepository(new TokensOfPages()))
                .headers(headers -> headers.addHeaderWriter(new ContentSecurityPolicy(issuer))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * Nothing is kept between two requests, and nothing can be changed: a token against forged ones has nothing to
     * protect.
     */
    private static HttpSecurity sessionless(HttpSecurity http, String... paths) throws Exception {
        return http.securityMatcher(paths)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable);
    }

    /**
     * Spring Security answers 500 where the sign-in cannot even begin; this leads to the same pages as any other
     * failure.
     */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingAs(
            AuthenticationFailureHandler handler) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
