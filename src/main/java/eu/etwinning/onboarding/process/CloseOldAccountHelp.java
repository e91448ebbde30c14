package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.HelpRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.help;

/** "Close old account help": the teacher came to the old account in another way. */
@Component
class CloseOldAccountHelp implements JavaDelegate {

    private final HelpRequests requests;

    CloseOldAccountHelp(HelpRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.notNeeded(help(execution));
    }
}
