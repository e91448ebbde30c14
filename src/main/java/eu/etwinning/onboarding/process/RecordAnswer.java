package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.profile.MembershipState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.ANSWER;
import static eu.etwinning.onboarding.process.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;

/** "Record answer": what the teacher answered to the question, and the application waits for the office again. */
@DiagramPart(name = "Record answer", topic = Topic.APPLICATION,
        does = "Keeps what the teacher answered to the question of the office; the application waits for the office again.",
        needs = {MEMBERSHIP, APPLICATION, ANSWER})
@Component
class RecordAnswer implements JavaDelegate {

    private final Applications applications;
    private final MembershipStates states;

    RecordAnswer(Applications applications, MembershipStates states) {
        this.applications = applications;
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.answer(application(execution), text(execution, OnboardingProcess.ANSWER));
        states.change(membership(execution), MembershipState.WAITING);
    }
}
