package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.HelpRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.HELP;
import static eu.etwinning.onboarding.process.OnboardingVariables.help;

/** "Close old account help": the teacher came to the old account in another way. */
@DiagramPart(name = "Close old account help", topic = Topic.OLD_ACCOUNT,
        does = "Keeps that help with the old account is not needed any more.",
        needs = HELP)
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
