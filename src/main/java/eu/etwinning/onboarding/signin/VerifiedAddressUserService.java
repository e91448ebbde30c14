package eu.etwinning.onboarding.signin;

import eu.etwinning.onboarding.account.EmailAddress;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.StringUtils;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets in only who has a verified e-mail address: old accounts are matched by it, so a guess would open somebody
 * else's. EU Login tells claims in the ID token and at its user info endpoint; where both tell the address, it must be
 * the same. Of all that EU Login says only what is used is taken on, in a form that can be stored.
 */
class VerifiedAddressUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String ADDRESS_MISSING = "address_missing";
    static final String ADDRESS_UNUSABLE = "address_unusable";
    static final String ADDRESS_NOT_VERIFIED = "address_not_verified";
    static final String TWO_ADDRESSES = "two_addresses";
    static final String SUBJECT_UNUSABLE = "subject_unusable";

    /** OpenID Connect Core 1.0, section 2: at most 255 ASCII characters. */
    private static final Pattern SUBJECT = Pattern.compile("[\\x20-\\x7e]{1,255}");
    /** What no name holds, and what no text of the database can: control characters, halves of a character. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}]+");
    /** In characters as people count them. */
    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_LOCALE = 35;

    private final OAuth2UserService<OidcUserRequest, OidcUser> users;
    private final EuLoginProperties properties;

    VerifiedAddressUserService(OAuth2UserService<OidcUserRequest, OidcUser> users, EuLoginProperties properties) {
        this.users = users;
        this.properties = properties;
    }

    /**
     * @throws OAuth2AuthenticationException {@value #ADDRESS_MISSING}, {@value #ADDRESS_UNUSABLE},
     *     {@value #ADDRESS_NOT_VERIFIED}, {@value #TWO_ADDRESSES} or {@value #SUBJECT_UNUSABLE}
     */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        String subject = user.getSubject();
        if (subject == null || !SUBJECT.matcher(subject).matches()) {
            throw refused(SUBJECT_UNUSABLE);
        }
        String address = address(user);
        List<Boolean> verified = told(user, StandardClaimNames.EMAIL_VERIFIED)
                .map(claim -> Boolean.parseBoolean(String.valueOf(claim)))
                .toList();
        if (verified.isEmpty() ? !properties.assumeEmailVerified() : verified.contains(false)) {
            throw refused(ADDRESS_NOT_VERIFIED);
        }
        Map<String, Object> claims = new HashMap<>(Map.of(
                StandardClaimNames.SUB,
                subject,
                StandardClaimNames.EMAIL,
                address,
                StandardClaimNames.EMAIL_VERIFIED,
                true));
        take(user, StandardClaimNames.GIVEN_NAME, LONGEST_NAME, claims);
        take(user, StandardClaimNames.FAMILY_NAME, LONGEST_NAME, claims);
        take(user, StandardClaimNames.LOCALE, LONGEST_LOCALE, claims);
        OidcIdToken token = user.getIdToken();
        // The authorities that were found hold all that EU Login said.
        return new DefaultOidcUser(
                AuthorityUtils.createAuthorityList("OIDC_USER"),
                new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims));
    }

    private static String address(OidcUser user) {
        List<String> told = told(user, StandardClaimNames.EMAIL)
                .map(String::valueOf)
                .filter(StringUtils::hasText)
                .toList();
        if (told.isEmpty()) {
            throw refused(ADDRESS_MISSING);
        }
        List<EmailAddress> addresses =
                told.stream().map(EmailAddress::find).flatMap(Optional::stream).toList();
        if (addresses.size() < told.size()) {
            throw refused(ADDRESS_UNUSABLE);
        }
        if (!addresses.stream().allMatch(addresses.get(0)::isSameAs)) {
            throw refused(TWO_ADDRESSES);
        }
        return told.get(0);
    }

    /** What ID token and user info say, where they say something. */
    private static Stream<Object> told(OidcUser user, String claim) {
        return Stream.of(user.getIdToken(), user.getUserInfo())
                .filter(Objects::nonNull)
                .map(source -> source.getClaims().get(claim))
                .filter(Objects::nonNull);
    }

    private static void take(OidcUser user, String claim, int longest, Map<String, Object> claims) {
        told(user, claim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .map(text -> NO_TEXT.matcher(text).replaceAll(" ").strip())
                .map(text -> text.substring(
                        0, text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length())))))
                .ifPresent(text -> claims.put(claim, text));
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), code);
    }
}
