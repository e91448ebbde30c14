package eu.etwinning.onboarding.process.step.membership;

import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/** "Detach school": the teacher left it. */
@DiagramPart(
        name = "Detach school",
        topic = TaskCategory.MEMBERSHIP,
        does = "Takes the school out of the profile of the teacher, and eTwinning at that school with it.",
        needs = MEMBERSHIP)
@Component
class DetachSchool implements JavaDelegate {

    private final Memberships memberships;

    DetachSchool(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        memberships.leave(membership(execution));
    }
}
