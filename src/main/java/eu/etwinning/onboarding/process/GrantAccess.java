package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.etwinning.MembershipStates;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.profile.MembershipState;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Grant access": the membership is validated, and with it a school that was new. */
@Component
class GrantAccess implements JavaDelegate {

    private final MembershipStates states;
    private final Memberships memberships;
    private final SchoolRegister schools;
    private final TeacherNotices notices;

    GrantAccess(MembershipStates states, Memberships memberships, SchoolRegister schools, TeacherNotices notices) {
        this.states = states;
        this.memberships = memberships;
        this.schools = schools;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        states.change(membership, MembershipState.VALIDATED);
        schools.confirm(memberships.get(membership).school());
        notices.validated(membership, application(execution));
    }
}
