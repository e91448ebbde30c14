package eu.etwinning.onboarding.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

import java.net.URI;

/**
 * What the pages may load: only what comes from here, and no script inside a page. A form may bring styles of its own,
 * as in Tasklist.
 *
 * @param issuer EU Login's address: signing out is a form that EU Login's page follows, which browsers count as the
 *     form's target
 */
public record ContentSecurityPolicy(String issuer) implements HeaderWriter {

    private static final String FORM_PAGE = "/way";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                directives(request.getServletPath().equals(FORM_PAGE) ? "'self' 'unsafe-inline'" : "'self'"));
    }

    private String directives(String styles) {
        URI euLogin = URI.create(issuer);
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src " + styles,
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self' " + euLogin.getScheme() + "://" + euLogin.getAuthority());
    }
}
