package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HELP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.help;

/** "Close old account help": the teacher came to the old account in another way. */
@DiagramPart(
        name = "Close old account help",
        topic = TaskCategory.OLD_ACCOUNT,
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
