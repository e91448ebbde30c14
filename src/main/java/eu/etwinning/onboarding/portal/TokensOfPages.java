package eu.etwinning.onboarding.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The tokens that pages hold against forged requests, in the session; those of the pages of heads, who never sign in
 * and may take their time, in a cookie. A stranger who sends something without one gets no session for it.
 */
class TokensOfPages implements CsrfTokenRepository {

    private static final String HEADS = "/head";

    private final CsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

    TokensOfPages() {
        inCookie.setCookieName("head-token");
        inCookie.setCookiePath(HEADS);
        inCookie.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (isOfHeads(request) || request.getSession(false) != null || HttpMethod.GET.matches(request.getMethod())) {
            of(request).saveToken(token, request, response);
        }
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return isOfHeads(request) ? inCookie : inSession;
    }

    private static boolean isOfHeads(HttpServletRequest request) {
        return request.getServletPath().startsWith(HEADS + "/");
    }
}
