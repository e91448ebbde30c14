package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.profile.MembershipState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Withdraw application": something the teacher did in the profile overtook this onboarding. */
@DiagramPart(name = "Withdraw application", topic = Topic.APPLICATION,
        does = "Withdraws an application that still waits; where there is none, it changes nothing.",
        needs = MEMBERSHIP)
@Component
class WithdrawApplication implements JavaDelegate {

    private final Applications applications;
    private final MembershipStates states;

    WithdrawApplication(Applications applications, MembershipStates states) {
        this.applications = applications;
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        applications.openOf(membership).ifPresent(application -> {
            applications.close(application);
            states.change(membership, MembershipState.WITHDRAWN);
        });
    }
}
