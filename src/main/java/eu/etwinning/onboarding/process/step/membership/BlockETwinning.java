package eu.etwinning.onboarding.process.step.membership;

import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/** "Block eTwinning": the role or the school does not belong to eTwinning. Who had access is told that it ended. */
@DiagramPart(
        name = "Block eTwinning",
        topic = TaskCategory.MEMBERSHIP,
        does = "Closes eTwinning for the teacher at this school and says so to whoever had access.",
        needs = MEMBERSHIP)
@Component
class BlockETwinning implements JavaDelegate {

    private final Memberships memberships;
    private final TeacherNotices notices;

    BlockETwinning(Memberships memberships, TeacherNotices notices) {
        this.memberships = memberships;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Membership blocked = memberships.block(membership(execution));
        blocked.accessLostAt().ifPresent(when -> notices.accessWithdrawn(blocked, when));
    }
}
