package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.OldAccountClaims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;

/** "Check claim code": spaces between the digits do not matter. */
@Component
class CheckClaimCode implements JavaDelegate {

    private final OldAccountClaims claims;

    CheckClaimCode(OldAccountClaims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = text(execution, OnboardingProcess.CODE).replace(" ", "");
        execution.setVariable(OnboardingProcess.CODE_RIGHT, claims.prove(teacher(execution), code));
    }
}
