package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.desk.signin.SignedInStaffFilter;
import eu.etwinning.onboarding.desk.signin.StaffAuthenticationProvider;
import eu.etwinning.onboarding.desk.signin.StaffMembers;
import eu.etwinning.onboarding.json.StrictJson;
import eu.etwinning.onboarding.process.ValidatorForms;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/** Who gets into Camunda's webapps, and which calls they may make there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskSecurityConfiguration {

    private static final String API = "/camunda/api";
    private static final RequestMatcher WEBAPPS = new AntPathRequestMatcher("/camunda/**");
    private static final RequestMatcher API_CALLS = new AntPathRequestMatcher(API + "/**");
    private static final RequestMatcher SIGN_OUT =
            new AntPathRequestMatcher(API + "/admin/auth/user/*/logout", HttpMethod.POST.name());
    /** After Spring Security and before the webapps' own filters. */
    private static final int BEFORE_THE_WEBAPPS = 101;

    @Bean
    @Order(1)
    SecurityFilterChain deskSecurity(
            HttpSecurity http,
            AuthenticationEntryPoint euLoginEntryPoint,
            StaffMembers members,
            WebappAllowList calls,
            RebuiltRequests requests,
            ApiRefusals refusals,
            StrictJson strictJson,
            OfficeTasks officeTasks,
            TaskCommandGuard taskActions,
            ValidatorForms forms,
            MessageSource messages,
            LocaleResolver language,
            ObjectMapper json,
            LogoutSuccessHandler signOutOfWebapps)
            throws Exception {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(new AntPathRequestMatcher("/camunda/app/**", HttpMethod.GET.name()));
        AccessDeniedHandlerImpl pageForOthers = new AccessDeniedHandlerImpl();
        pageForOthers.setErrorPage("/staff-only");
        return http.securityMatcher(WEBAPPS)
                .authorizeHttpRequests(paths -> paths.requestMatchers(API_CALLS)
                        .access(callsOf(members, calls, officeTasks))
                        .anyRequest()
                        .access(staff(members)))
                .addFilterAfter(new AdminRedirect(), AuthorizationFilter.class)
                .addFilterAfter(
                        new WebappAllowListFilter(API, calls, requests, members, refusals, language),
                        AuthorizationFilter.class)
                .addFilterAfter(
                        new TaskCommandFilter(taskActions, members, refusals, strictJson), WebappAllowListFilter.class)
                .addFilterAfter(new TaskFormTranslationFilter(forms, language, json), AuthorizationFilter.class)
                .addFilterAfter(new TaskListTranslationFilter(messages, language, json), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(pages))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), API_CALLS)
                        .defaultAuthenticationEntryPointFor(euLoginEntryPoint, request -> true)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, denied) -> response.setStatus(HttpStatus.FORBIDDEN.value()),
                                API_CALLS)
                        .defaultAccessDeniedHandlerFor(pageForOthers, request -> true))
                .logout(logout -> logout.logoutRequestMatcher(SIGN_OUT).logoutSuccessHandler(signOutOfWebapps))
                .csrf(csrf -> csrf.csrfTokenRepository(new WebappTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(DeskSecurityConfiguration::changesSomething))
                // The webapps bring their own.
                .headers(HeadersConfigurer::disable)
                .build();
    }

    @Bean
    FilterRegistrationBean<SignedInStaffFilter> signedInStaff(StaffAuthenticationProvider provider) {
        FilterRegistrationBean<SignedInStaffFilter> registration =
                new FilterRegistrationBean<>(new SignedInStaffFilter(provider));
        registration.addUrlPatterns("/camunda/app/*", API + "/*");
        registration.setOrder(BEFORE_THE_WEBAPPS);
        return registration;
    }

    /** Whoever is not signed in can change nothing, and is told so in other words. */
    private static boolean changesSomething(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static AuthorizationManager<RequestAuthorizationContext> staff(StaffMembers members) {
        return (signIn, context) ->
                new AuthorizationDecision(members.find(signIn.get()).isPresent());
    }

    private static AuthorizationManager<RequestAuthorizationContext> callsOf(
            StaffMembers members, WebappAllowList calls, OfficeTasks officeTasks) {
        return (signIn, context) -> {
            HttpServletRequest request = context.getRequest();
            String path =
                    request.getRequestURI().substring(request.getContextPath().length() + API.length());
            return new AuthorizationDecision(members.find(signIn.get())
                    .filter(member -> calls.permit(member.duties(), request.getMethod(), path))
                    .filter(member -> officeTasks.permit(member, path))
                    .isPresent());
        };
    }
}
