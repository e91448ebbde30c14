package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.OldAccountClaims;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;

/** "Drop claim": the teacher came to the old account in another way. */
@DiagramPart(
        name = "Drop claim",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Ends the claim of an old account; a code that is still on its way is good for nothing.",
        needs = TEACHER)
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
