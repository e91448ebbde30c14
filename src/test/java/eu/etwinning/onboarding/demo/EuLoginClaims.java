package eu.etwinning.onboarding.demo;

import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in the ID token who signed in; the user info endpoint repeats it. */
class EuLoginClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
                && context.getPrincipal().getPrincipal() instanceof EuLoginPerson person) {
            context.getClaims().claims(claims -> {
                claims.put(StandardClaimNames.EMAIL, person.email());
                claims.put(StandardClaimNames.GIVEN_NAME, person.givenName());
                claims.put(StandardClaimNames.FAMILY_NAME, person.familyName());
                if (person.emailVerified() != null) {
                    claims.put(StandardClaimNames.EMAIL_VERIFIED, person.emailVerified());
                }
                if (person.locale() != null) {
                    claims.put(StandardClaimNames.LOCALE, person.locale());
                }
            });
        }
    }
}
