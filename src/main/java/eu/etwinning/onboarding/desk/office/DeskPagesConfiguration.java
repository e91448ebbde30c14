package eu.etwinning.onboarding.desk.office;

import eu.etwinning.onboarding.desk.signin.StaffMemberResolver;
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
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.Collections;
import java.util.List;

/** The offices' own pages beside Tasklist: who gets in, and how a page learns who that is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskPagesConfiguration implements WebMvcConfigurer {

    private static final RequestMatcher PEOPLE = new AntPathRequestMatcher("/desk/staff/**");

    private final StaffMembers members;

    DeskPagesConfiguration(StaffMembers members) {
        this.members = members;
    }

    @Bean
    @Order(3)
    SecurityFilterChain deskPagesSecurity(
            HttpSecurity http,
            AuthenticationEntryPoint euLoginEntryPoint,
            @Value("${spring.security.oauth2.client.provider.eulogin.issuer-uri}") String issuer)
            throws Exception {
        return http.securityMatcher("/desk", "/desk/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(PEOPLE)
                        .access(those(StaffRole.ADMINISTRATOR, StaffRole.OFFICE_ADMINISTRATOR))
                        .anyRequest()
                        .access(those(StaffRole.VALIDATOR)))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(euLoginEntryPoint).accessDeniedHandler(refusal()))
                .headers(headers -> headers.addHeaderWriter(new ContentSecurityPolicy(issuer))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new StaffMemberResolver(members));
    }

    /** A form that comes too late, without its token, is no reason to be told that one is nobody here. */
    private static AccessDeniedHandler refusal() {
        AccessDeniedHandlerImpl pageForOthers = new AccessDeniedHandlerImpl();
        pageForOthers.setErrorPage("/staff-only");
        AccessDeniedHandlerImpl pageForThoseWhoKeepNobody = new AccessDeniedHandlerImpl();
        pageForThoseWhoKeepNobody.setErrorPage("/keepers-only");
        AccessDeniedHandlerImpl late = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> (denied instanceof CsrfException
                        ? late
                        : PEOPLE.matches(request) ? pageForThoseWhoKeepNobody : pageForOthers)
                .handle(request, response, denied);
    }

    private AuthorizationManager<RequestAuthorizationContext> those(StaffRole... duties) {
        return (signIn, context) -> new AuthorizationDecision(members.find(signIn.get())
                .filter(member -> !Collections.disjoint(member.duties(), List.of(duties)))
                .isPresent());
    }
}
