package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.OldAccountClaims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;

/** "Drop claim": the teacher came to the old account in another way. */
@Component
class DropClaim implements JavaDelegate {

    private final OldAccountClaims claims;

    DropClaim(OldAccountClaims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.close(teacher(execution));
    }
}
