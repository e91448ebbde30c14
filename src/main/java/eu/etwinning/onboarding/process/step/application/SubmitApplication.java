package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.MembershipStates;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/** "Submit application": from now on it waits for the national support organisation. */
@DiagramPart(
        name = "Submit application",
        topic = TaskCategory.APPLICATION,
        does = "Records the application; from now on it waits for the national support organisation.",
        needs = MEMBERSHIP,
        sets = APPLICATION)
@Component
class SubmitApplication implements JavaDelegate {

    private final Applications applications;
    private final MembershipStates states;

    SubmitApplication(Applications applications, MembershipStates states) {
        this.applications = applications;
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        execution.setVariable(
                OnboardingProcess.APPLICATION, applications.submit(membership).toString());
        states.change(membership, MembershipState.WAITING);
    }
}
