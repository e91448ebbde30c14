package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/** "Explain criteria": the criteria are met, and the teacher is asked next whether to join. */
@DiagramPart(
        name = "Explain criteria",
        topic = TaskCategory.APPLICATION,
        does = "Records that the eTwinning criteria are met, so that the teacher can be asked whether to join.",
        needs = MEMBERSHIP)
@Component
class ExplainCriteria implements JavaDelegate {

    private final Memberships memberships;

    ExplainCriteria(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        memberships.meetCriteria(membership(execution));
    }
}
