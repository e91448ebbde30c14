package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.MembershipStates;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/** "Withdraw application": something the teacher did in the profile overtook this onboarding. */
@DiagramPart(
        name = "Withdraw application",
        topic = TaskCategory.APPLICATION,
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
