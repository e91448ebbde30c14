package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;

/** "Record sign-in": from now on this teacher's onboarding has begun, and never begins anew. */
@DiagramPart(name = "Record sign-in", topic = Topic.OLD_ACCOUNT,
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
