package eu.etwinning.onboarding.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Only a verified address lets anybody in, and only one that EU Login tells alike wherever it tells it. */
class VerifiedAddressUserServiceTest {

    @ParameterizedTest
    @CsvSource({"true,false", "true,true", ",true"})
    void letsInAVerifiedAddress(Boolean verified, boolean assumed) {
        OidcUser user = service(user(claims("ana@example.org", verified), null), assumed)
                .loadUser(null);

        assertThat(user.getSubject()).isEqualTo("s-1");
        assertThat(user.getEmail()).isEqualTo("ana@example.org");
        assertThat(user.getIdToken().getTokenValue()).isEqualTo("token");
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", ",false"})
    void refusesAnAddressThatIsNotVerified(Boolean verified, boolean assumed) {
        assertRefused(service(user(claims("ana@example.org", verified), null), assumed), "address_not_verified");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"-", "' '"},
            nullValues = "-")
    void refusesWhoHasNoAddress(String email) {
        assertRefused(service(user(claims(email, true), claims(email, true)), true), "address_missing");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "ana@example.org, -",
                "-, ana@example.org",
                "ana@example.org, ana@example.org",
                "Ana@example.org, ana@EXAMPLE.org"
            },
            nullValues = "-")
    void theAddressMayBeToldOnceOrTwiceAlike(String idToken, String userInfo) {
        assertThat(service(user(claims(idToken, true), claims(userInfo, null)), false)
                        .loadUser(null)
                        .getEmail())
                .isEqualToIgnoringCase("ana@example.org");
    }

    @Test
    void refusesTwoAddresses() {
        assertRefused(
                service(user(claims("ana@example.org", true), claims("eva@example.org", true)), true), "two_addresses");
        assertRefused(
                service(user(claims("kate@example.org", true), claims("\u212Aate@example.org", true)), true),
                "address_unusable");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"true, false", "false, true", "-, false", "false, -"},
            nullValues = "-")
    void oneWordAgainstTheVerificationIsEnough(Boolean idToken, Boolean userInfo) {
        assertRefused(
                service(user(claims("ana@example.org", idToken), claims("ana@example.org", userInfo)), true),
                "address_not_verified");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"true, -", "-, true", "true, true"},
            nullValues = "-")
    void theVerificationMayBeToldOnceOrTwiceAlike(Boolean idToken, Boolean userInfo) {
        assertThat(service(user(claims("ana@example.org", idToken), claims(null, userInfo)), false)
                        .loadUser(null)
                        .getEmailVerified())
                .isTrue();
    }

    @Test
    void takesOnWhatIsUsedAndNothingElse() {
        Map<String, Object> claims = claims("ana@example.org", true);
        claims.putAll(Map.of(
                "given_name",
                "An\u0000a",
                "family_name",
                "x".repeat(5000),
                "locale",
                "fr",
                "picture",
                "y".repeat(5000),
                "address",
                Map.of("street", "z")));

        OidcUser user = service(user(claims, claims), false).loadUser(null);

        assertThat(user.getClaims())
                .containsOnlyKeys("sub", "email", "email_verified", "given_name", "family_name", "locale");
        assertThat(user.getGivenName()).isEqualTo("An a");
        assertThat(user.getFamilyName()).isEqualTo("x".repeat(100));
        assertThat(user.getAuthorities().toString()).doesNotContain("y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0141", "a\nb"})
    void refusesASubjectThatIsNone(String subject) {
        Map<String, Object> claims = claims("ana@example.org", true);
        claims.put("sub", subject);
        assertRefused(service(user(claims, null), false), "subject_unusable");
        claims.put("sub", "x".repeat(256));
        assertRefused(service(user(claims, null), false), "subject_unusable");
        claims.put("sub", "x".repeat(255));
        assertThat(service(user(claims, null), false).loadUser(null).getSubject())
                .hasSize(255);
    }

    private static void assertRefused(VerifiedAddressUserService service, String code) {
        assertThatThrownBy(() -> service.loadUser(null))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        refusal -> assertThat(refusal.getError().getErrorCode()).isEqualTo(code));
    }

    private static VerifiedAddressUserService service(OidcUser user, boolean assumed) {
        return new VerifiedAddressUserService(request -> user, new EuLoginProperties(assumed));
    }

    private static OidcUser user(Map<String, Object> idToken, Map<String, Object> userInfo) {
        return new DefaultOidcUser(
                AuthorityUtils.NO_AUTHORITIES,
                new OidcIdToken("token", Instant.EPOCH, Instant.MAX, idToken),
                userInfo == null ? null : new OidcUserInfo(userInfo));
    }

    private static Map<String, Object> claims(String email, Boolean verified) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "s-1"));
        if (email != null) {
            claims.put("email", email);
        }
        if (verified != null) {
            claims.put("email_verified", verified);
        }
        return claims;
    }
}
