package eu.etwinning.onboarding.desk.diagram;

import eu.etwinning.onboarding.desk.signin.StaffMembers;
import eu.etwinning.onboarding.desk.signin.StaffRole;
import eu.etwinning.onboarding.signin.ContentSecurityPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets to the pages about what is live: process owners alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DefinitionPagesConfiguration {

    @Bean
    @Order(4)
    SecurityFilterChain definitionPagesSecurity(
            HttpSecurity http,
            AuthenticationEntryPoint euLoginEntryPoint,
            StaffMembers members,
            @Value("${spring.security.oauth2.client.provider.eulogin.issuer-uri}") String issuer)
            throws Exception {
        return http.securityMatcher("/definitions", "/definitions/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(processOwners(members)))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(euLoginEntryPoint).accessDeniedPage("/process-owners-only"))
                .headers(headers -> headers.addHeaderWriter(new ContentSecurityPolicy(issuer))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> processOwners(StaffMembers members) {
        return (signIn, context) -> new AuthorizationDecision(members.find(signIn.get())
                .filter(member -> member.duties().contains(StaffRole.PROCESS_OWNER))
                .isPresent());
    }
}
