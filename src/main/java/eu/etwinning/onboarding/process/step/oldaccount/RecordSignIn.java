package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;

/** "Record sign-in": from now on this teacher's onboarding has begun, and never begins anew. */
@DiagramPart(
        name = "Record sign-in",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Keeps that the onboarding of this teacher has begun, so that it never begins anew.",
        needs = TEACHER)
@Component
class RecordSignIn implements JavaDelegate {

    private final Accounts accounts;

    RecordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accounts.beginOnboarding(teacher(execution));
    }
}
