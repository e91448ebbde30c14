package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.MembershipState;
import eu.etwinning.onboarding.profile.Memberships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Block eTwinning": the role or the school does not belong to eTwinning. Who had access is told that it ended. */
@DiagramPart(name = "Block eTwinning", topic = Topic.MEMBERSHIP,
        does = "Closes eTwinning for the teacher at this school and says so to whoever had access.",
        needs = MEMBERSHIP)
@Component
class BlockETwinning implements JavaDelegate {

    private final Memberships memberships;
    private final MembershipStates states;
    private final TeacherNotices notices;

    BlockETwinning(Memberships memberships, MembershipStates states, TeacherNotices notices) {
        this.memberships = memberships;
        this.states = states;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Membership before = memberships.get(membership(execution));
        states.change(before.id(), MembershipState.BLOCKED);
        if (before.state() == MembershipState.VALIDATED) {
            notices.accessWithdrawn(before);
        }
    }
}
