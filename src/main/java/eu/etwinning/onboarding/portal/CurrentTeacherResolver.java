package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.process.Onboarding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Locale;
import java.util.Optional;

/**
 * Hands a page the teacher who opened it. The first page of the portal after a sign-in takes over what EU Login says
 * and begins the onboarding; somebody of the staff who opens no page of the portal becomes no teacher.
 */
@Component
class CurrentTeacherResolver implements HandlerMethodArgumentResolver {

    private final Onboarding onboarding;
    private final Accounts accounts;
    private final PageLanguage pageLanguage;
    private final SignedInLanguage signedInLanguage;

    CurrentTeacherResolver(
            Onboarding onboarding, Accounts accounts, PageLanguage pageLanguage, SignedInLanguage signedInLanguage) {
        this.onboarding = onboarding;
        this.accounts = accounts;
        this.pageLanguage = pageLanguage;
        this.signedInLanguage = signedInLanguage;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Teacher.class;
    }

    /** @throws eu.etwinning.onboarding.account.AddressTakenException if another account holds the address */
    @Override
    public Teacher resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        OidcUser user = (OidcUser) ((Authentication) request.getUserPrincipal()).getPrincipal();
        String idToken = user.getIdToken().getTokenValue();
        if (request.getAttribute(CurrentTeacher.ATTRIBUTE, RequestAttributes.SCOPE_SESSION)
                        instanceof CurrentTeacher current
                && current.idToken().equals(idToken)) {
            Optional<Teacher> known = accounts.of(current.teacher(), user.getSubject());
            if (known.isPresent()) {
                return known.get();
            }
        }
        HttpServletRequest page = request.getNativeRequest(HttpServletRequest.class);
        Teacher teacher = onboarding.signIn(identity(user, page)).teacher();
        request.setAttribute(
                CurrentTeacher.ATTRIBUTE, new CurrentTeacher(idToken, teacher.id()), RequestAttributes.SCOPE_SESSION);
        signedInLanguage.arrive(teacher, page, request.getNativeResponse(HttpServletResponse.class));
        return teacher;
    }

    private EuLoginIdentity identity(OidcUser user, HttpServletRequest page) {
        String locale = user.getLocale();
        Locale euLogin = locale == null ? null : Locale.forLanguageTag(locale.replace('_', '-'));
        return new EuLoginIdentity(
                user.getSubject(),
                new EmailAddress(user.getEmail()),
                user.getGivenName(),
                user.getFamilyName(),
                pageLanguage.atFirstSignIn(euLogin, page));
    }
}
