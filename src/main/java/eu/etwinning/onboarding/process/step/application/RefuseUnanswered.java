package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Verdict;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OFFICE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Refuse unanswered application": the teacher did not say what the office asked. The platform refuses, nobody in
 * particular; they may apply again.
 */
@DiagramPart(
        name = "Refuse unanswered application",
        topic = TaskCategory.APPLICATION,
        does =
                "Refuses an application whose question was not answered in time, in the name of the platform, and tells the teacher.",
        needs = {TEACHER, MEMBERSHIP, APPLICATION, OFFICE})
@Component
class RefuseUnanswered implements JavaDelegate {

    private final Accounts accounts;
    private final Applications applications;
    private final Memberships memberships;
    private final TeacherNotices notices;

    RefuseUnanswered(Accounts accounts, Applications applications, Memberships memberships, TeacherNotices notices) {
        this.accounts = accounts;
        this.applications = applications;
        this.memberships = memberships;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accounts.lock(teacher(execution));
        applications.decideByItself(
                application(execution), Verdict.unanswered(), text(execution, OnboardingProcess.OFFICE));
        memberships.refuse(membership(execution));
        notices.refused(membership(execution), application(execution));
    }
}
