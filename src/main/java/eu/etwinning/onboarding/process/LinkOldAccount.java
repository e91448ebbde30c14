package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.OldAccounts;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;

/** "Link old account": once and for all. If somebody else was first, the error {@code oldAccountTaken}. */
@Component
class LinkOldAccount implements JavaDelegate {

    private final OldAccounts oldAccounts;

    LinkOldAccount(OldAccounts oldAccounts) {
        this.oldAccounts = oldAccounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!oldAccounts.link(teacher(execution))) {
            throw new BpmnError(OnboardingProcess.OLD_ACCOUNT_TAKEN);
        }
    }
}
