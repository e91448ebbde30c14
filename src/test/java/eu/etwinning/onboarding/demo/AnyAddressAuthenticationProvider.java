package eu.etwinning.onboarding.demo;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Believes whoever gives an address. */
class AnyAddressAuthenticationProvider implements AuthenticationProvider {

    private final EuLoginPeople people;

    AnyAddressAuthenticationProvider(EuLoginPeople people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new BadCredentialsException("Not an e-mail address");
        }
        EuLoginPerson person = people.with(email);
        if (attempt.getDetails() instanceof LoginDetails details && details.unverified()) {
            person = person.withEmailVerified(false);
        }
        return UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
