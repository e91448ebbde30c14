package eu.etwinning.onboarding.process.step.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * The person of the staff in whose name a case goes on.
 *
 * @param user the id of the engine's user
 */
public record SignedInValidator(String user) {

    /** @throws IllegalStateException if nobody is signed in: only a person decides */
    public static SignedInValidator of(DelegateExecution execution) {
        Authentication person =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (person == null) {
            throw new IllegalStateException("Only a person who is signed in decides on an application");
        }
        return new SignedInValidator(person.getUserId());
    }
}
