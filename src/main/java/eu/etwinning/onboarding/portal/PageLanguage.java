package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.language.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which language a page speaks: the one that was chosen, here or with the account; else the browser's; else English.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

    private static final String COOKIE = "language";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String JUST_SET = PageLanguage.class.getName();

    private final Languages languages;

    PageLanguage(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(JUST_SET) instanceof Locale language) {
            return language;
        }
        return chosen(request).or(() -> browsers(request)).orElse(languages.english());
    }

    /** From now on pages speak this language in this browser. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale language) {
        request.setAttribute(JUST_SET, language);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language.getLanguage())
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    /**
     * What the person who is about to sign in reads, if the browser or an earlier choice says so, with what EU Login
     * says first.
     */
    Locale atFirstSignIn(@Nullable Locale euLogin, HttpServletRequest request) {
        return Optional.ofNullable(euLogin)
                .flatMap(locale -> languages.best(List.of(locale)))
                .orElseGet(() -> resolveLocale(request));
    }

    private Optional<Locale> browsers(HttpServletRequest request) {
        // Without the header, the servlet API would answer with the language of this machine.
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : languages.best(Collections.list(request.getLocales()));
    }

    private Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(languages::find);
    }
}
