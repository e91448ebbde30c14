package eu.etwinning.onboarding.process.step.oldaccount;

import eu.etwinning.onboarding.account.OldAccountClaims;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.CODE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.CODE_RIGHT;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/** "Check claim code": spaces between the digits do not matter. */
@DiagramPart(
        name = "Check claim code",
        topic = TaskCategory.OLD_ACCOUNT,
        does = "Compares the code that the teacher entered with the one that was sent, and counts a wrong one.",
        needs = {TEACHER, CODE},
        sets = CODE_RIGHT)
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
