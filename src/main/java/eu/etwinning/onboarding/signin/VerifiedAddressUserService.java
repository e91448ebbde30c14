package eu.etwinning.onboarding.signin;

import eu.etwinning.onboarding.account.EmailAddress;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.StringUtils;

/** Lets in only who has a verified e-mail address: old accounts are matched by it, so a guess would open somebody else's. */
class VerifiedAddressUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String ADDRESS_MISSING = "address_missing";
    static final String ADDRESS_UNUSABLE = "address_unusable";
    static final String ADDRESS_NOT_VERIFIED = "address_not_verified";

    private final OAuth2UserService<OidcUserRequest, OidcUser> users;
    private final EuLoginProperties properties;

    VerifiedAddressUserService(OAuth2UserService<OidcUserRequest, OidcUser> users, EuLoginProperties properties) {
        this.users = users;
        this.properties = properties;
    }

    /** @throws OAuth2AuthenticationException {@value #ADDRESS_MISSING}, {@value #ADDRESS_UNUSABLE} or {@value #ADDRESS_NOT_VERIFIED} */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        if (!StringUtils.hasText(user.getEmail())) {
            throw new OAuth2AuthenticationException(ADDRESS_MISSING);
        }
        if (EmailAddress.find(user.getEmail()).isEmpty()) {
            throw new OAuth2AuthenticationException(ADDRESS_UNUSABLE);
        }
        Boolean verified = user.getEmailVerified();
        if (verified == null ? !properties.assumeEmailVerified() : !verified) {
            throw new OAuth2AuthenticationException(ADDRESS_NOT_VERIFIED);
        }
        return user;
    }
}
