package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.desk.signin.StaffMembers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Stands before the engine: hands on each call of the list as it was built anew, and keeps from the answers what is
 * nobody's business. What is refused is answered as the engine's API answers, so that the webapps show the sentence.
 */
class WebappAllowListFilter extends OncePerRequestFilter {

    /** The name of a class with its package, which the engine puts into some of its messages. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.){2,}[A-Z]\\w*");

    private final String api;
    private final WebappAllowList calls;
    private final RebuiltRequests requests;
    private final StaffMembers members;
    private final ApiRefusals refusals;
    private final LocaleResolver language;

    /** @param api the path that the list's paths are below */
    WebappAllowListFilter(
            String api,
            WebappAllowList calls,
            RebuiltRequests requests,
            StaffMembers members,
            ApiRefusals refusals,
            LocaleResolver language) {
        this.api = api;
        this.calls = calls;
        this.requests = requests;
        this.members = members;
        this.refusals = refusals;
        this.language = language;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + api + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LocaleContextHolder.setLocale(language.resolveLocale(request));
        StaffMember member = members.find(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow();
        String path = request.getRequestURI().substring(request.getContextPath().length() + api.length());
        List<AllowedCall> allowed = calls.of(member.duties(), request.getMethod(), path);
        RebuiltRequest rebuilt;
        try {
            rebuilt = requests.rebuild(request, allowed);
        } catch (CallRefusedException refused) {
            refusals.refuse(
                    response, refused.status(), Objects.requireNonNull(refused.getMessage()), refused.arguments());
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(rebuilt, answer);
        if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()
                && CLASS_NAME
                        .matcher(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                        .find()) {
            answer.resetBuffer();
            refusals.refuse(answer, HttpStatus.valueOf(answer.getStatus()), "desk.call.failed");
        }
        answer.copyBodyToResponse();
    }
}
