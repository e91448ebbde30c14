package eu.etwinning.onboarding.portal;

import java.net.URI;

/**
 * What the pages may load: only what comes from here, and no script inside a page.
 *
 * @param issuer EU Login's address: signing out is a form that EU Login's page follows, which browsers count as the form's target
 */
record ContentSecurityPolicy(String issuer) {

    String directives() {
        URI euLogin = URI.create(issuer);
        return String.join("; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self' " + euLogin.getScheme() + "://" + euLogin.getAuthority());
    }
}
