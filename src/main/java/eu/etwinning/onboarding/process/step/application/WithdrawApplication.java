package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

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

    WithdrawApplication(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.withdraw(membership(execution));
    }
}
