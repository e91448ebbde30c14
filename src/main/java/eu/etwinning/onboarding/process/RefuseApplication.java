package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.profile.MembershipState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Refuse application": the teacher reads why, and may apply again. */
@DiagramPart(name = "Refuse application", topic = Topic.APPLICATION,
        does = "Records that the application was refused and tells the teacher why; they may apply again.",
        needs = {MEMBERSHIP, APPLICATION})
@Component
class RefuseApplication implements JavaDelegate {

    private final MembershipStates states;
    private final TeacherNotices notices;

    RefuseApplication(MembershipStates states, TeacherNotices notices) {
        this.states = states;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        states.change(membership(execution), MembershipState.REFUSED);
        notices.refused(membership(execution), application(execution));
    }
}
