package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.profile.MembershipState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Detach school": the teacher left it. */
@DiagramPart(name = "Detach school", topic = Topic.MEMBERSHIP,
        does = "Takes the school out of the profile of the teacher, and eTwinning at that school with it.",
        needs = MEMBERSHIP)
@Component
class DetachSchool implements JavaDelegate {

    private final MembershipStates states;

    DetachSchool(MembershipStates states) {
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        states.change(membership(execution), MembershipState.LEFT);
    }
}
