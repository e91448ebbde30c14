package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.account.EmailAddress;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The e-mail addresses of those who decide, by which they are known as persons. */
@Component
class ValidatorAddresses {

    private final IdentityService identities;

    ValidatorAddresses(IdentityService identities) {
        this.identities = identities;
    }

    /** @param user the user id of a validator */
    Optional<EmailAddress> of(String user) {
        return Optional.ofNullable(identities.createUserQuery().userId(user).singleResult())
                .flatMap(validator -> EmailAddress.find(validator.getEmail()));
    }

    /** Of whoever is signed in; empty if nobody is. */
    Optional<EmailAddress> ofSignedIn() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .flatMap(this::of);
    }
}
