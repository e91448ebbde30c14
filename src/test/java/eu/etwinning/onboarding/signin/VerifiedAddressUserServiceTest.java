package eu.etwinning.onboarding.signin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Only a verified address lets anybody in. */
class VerifiedAddressUserServiceTest {

    @ParameterizedTest
    @CsvSource({"true,false", "true,true", ",true"})
    void letsInAVerifiedAddress(Boolean verified, boolean assumed) {
        OidcUser user = user("ana@example.org", verified);

        assertThat(service(user, assumed).loadUser(null)).isSameAs(user);
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", ",false"})
    void refusesAnAddressThatIsNotVerified(Boolean verified, boolean assumed) {
        VerifiedAddressUserService service = service(user("ana@example.org", verified), assumed);

        assertThatThrownBy(() -> service.loadUser(null)).isInstanceOfSatisfying(OAuth2AuthenticationException.class,
                refusal -> assertThat(refusal.getError().getErrorCode()).isEqualTo("address_not_verified"));
    }

    @ParameterizedTest
    @CsvSource(value = {"-", "' '"}, nullValues = "-")
    void refusesWhoHasNoAddress(String email) {
        VerifiedAddressUserService service = service(user(email, true), true);

        assertThatThrownBy(() -> service.loadUser(null)).isInstanceOfSatisfying(OAuth2AuthenticationException.class,
                refusal -> assertThat(refusal.getError().getErrorCode()).isEqualTo("address_missing"));
    }

    private static VerifiedAddressUserService service(OidcUser user, boolean assumed) {
        return new VerifiedAddressUserService(request -> user, new EuLoginProperties(assumed));
    }

    private static OidcUser user(String email, Boolean verified) {
        OidcIdToken.Builder token = OidcIdToken.withTokenValue("token").subject("s-1");
        if (email != null) {
            token.claim("email", email);
        }
        if (verified != null) {
            token.claim("email_verified", verified);
        }
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token.build());
    }
}
