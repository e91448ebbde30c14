package eu.etwinning.onboarding.desk.signin;

import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** Camunda's filter for sign-ins that happened elsewhere, with a provider that Spring made. */
public class SignedInStaffFilter extends ContainerBasedAuthenticationFilter {

    public SignedInStaffFilter(AuthenticationProvider provider) {
        this.authenticationProvider = provider;
    }

    @Override
    public void init(jakarta.servlet.FilterConfig configuration) {
        // Camunda's own would make the provider by its class name.
    }
}
