package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.profile.MembershipState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Explain criteria": the criteria are met, and the teacher is asked next whether to join. */
@DiagramPart(name = "Explain criteria", topic = Topic.APPLICATION,
        does = "Records that the eTwinning criteria are met, so that the teacher can be asked whether to join.",
        needs = MEMBERSHIP)
@Component
class ExplainCriteria implements JavaDelegate {

    private final MembershipStates states;

    ExplainCriteria(MembershipStates states) {
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        states.change(membership(execution), MembershipState.ELIGIBLE);
    }
}
