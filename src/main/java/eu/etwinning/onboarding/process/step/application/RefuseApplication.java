package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/** "Refuse application": the teacher reads why, and may apply again. */
@DiagramPart(
        name = "Refuse application",
        topic = TaskCategory.APPLICATION,
        does = "Records that the application was refused and tells the teacher why; they may apply again.",
        needs = {MEMBERSHIP, APPLICATION})
@Component
class RefuseApplication implements JavaDelegate {

    private final Memberships memberships;
    private final TeacherNotices notices;

    RefuseApplication(Memberships memberships, TeacherNotices notices) {
        this.memberships = memberships;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        memberships.refuse(membership(execution));
        notices.refused(membership(execution), application(execution));
    }
}
