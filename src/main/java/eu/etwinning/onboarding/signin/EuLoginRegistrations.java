package eu.etwinning.onboarding.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Asks EU Login for its addresses at the first sign-in, not at the start: EU Login being down must not keep a node from
 * starting.
 */
class EuLoginRegistrations implements ClientRegistrationRepository {

    private final ClientRegistrationRepository registrations;

    EuLoginRegistrations(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** @throws EuLoginUnreachableException if EU Login was never reached so far and cannot be reached now */
    @Override
    public ClientRegistration findByRegistrationId(String registrationId) {
        try {
            return registrations.findByRegistrationId(registrationId);
        } catch (IllegalArgumentException | IllegalStateException unresolved) {
            throw new EuLoginUnreachableException(unresolved);
        }
    }
}
