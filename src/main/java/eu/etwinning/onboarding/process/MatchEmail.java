package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.OldAccounts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;

/** "Match e-mail": is there an old account with exactly the address that EU Login verified? */
@Component
class MatchEmail implements JavaDelegate {

    private final OldAccounts oldAccounts;

    MatchEmail(OldAccounts oldAccounts) {
        this.oldAccounts = oldAccounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(OnboardingProcess.OLD_ACCOUNT_FOUND, oldAccounts.matches(teacher(execution)));
    }
}
