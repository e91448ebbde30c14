package eu.etwinning.onboarding.desk;

import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** Camunda's filter for sign-ins that happened elsewhere, with a provider that Spring made. */
class SignedInStaffFilter extends ContainerBasedAuthenticationFilter {

    SignedInStaffFilter(AuthenticationProvider provider) {
        this.authenticationProvider = provider;
    }

    @Override
    public void init(jakarta.servlet.FilterConfig configuration) {
        // Camunda's own would make the provider by its class name.
    }
}
