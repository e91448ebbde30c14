package eu.etwinning.onboarding.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the webapps who signed in with EU Login, so that they never ask for a password. */
@Component
public class StaffAuthenticationProvider implements AuthenticationProvider {

    private final BeanFactory beans;

    /** The filter that needs this is made before the engine. */
    StaffAuthenticationProvider(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return beans.getBean(StaffMembers.class)
                .find(SecurityContextHolder.getContext().getAuthentication())
                .map(StaffAuthenticationProvider::signedIn)
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Whoever is nobody of the staff was turned away before.
    }

    private static AuthenticationResult signedIn(StaffMember member) {
        AuthenticationResult result = AuthenticationResult.successful(member.user());
        result.setGroups(member.groups());
        return result;
    }
}
