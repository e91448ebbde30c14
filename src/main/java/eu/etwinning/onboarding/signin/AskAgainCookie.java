package eu.etwinning.onboarding.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.time.Duration;

/**
 * Remembers in a browser that somebody has signed out there: whoever comes next must not be let in as that person
 * without a question.
 */
class AskAgainCookie {

    private static final String NAME = "signed-out";
    /** Longer than EU Login keeps anybody signed in. */
    private static final Duration LIFE = Duration.ofDays(1);

    void set(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, "true")
                        .path(request.getContextPath() + "/")
                        .maxAge(LIFE)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }
}
