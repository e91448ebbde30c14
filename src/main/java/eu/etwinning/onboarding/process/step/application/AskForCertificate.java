package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Verdict;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.deadline.ValidationProperties;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.MessageSource;
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
 * "Ask for certificate": a question on record like any other of the office, but the platform asks it, so it counts
 * against no limit.
 */
@Component
@DiagramPart(
        name = "Ask for certificate",
        topic = TaskCategory.APPLICATION,
        does =
                "Asks the teacher, in the name of the office, for the certificate of employment, and tells them by mail.",
        needs = {TEACHER, MEMBERSHIP, APPLICATION, OFFICE})
class AskForCertificate implements JavaDelegate {

    private final Accounts accounts;
    private final Applications applications;
    private final Memberships memberships;
    private final TeacherNotices notices;
    private final ValidationProperties properties;
    private final MessageSource messages;

    AskForCertificate(
            Accounts accounts,
            Applications applications,
            Memberships memberships,
            TeacherNotices notices,
            ValidationProperties properties,
            MessageSource messages) {
        this.accounts = accounts;
        this.applications = applications;
        this.memberships = memberships;
        this.notices = notices;
        this.properties = properties;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Teacher teacher = accounts.get(teacher(execution));
        String question = messages.getMessage(
                "certificate.question", new Object[] {properties.certificateWithinWorkingDays()}, teacher.language());
        int round = applications.decideByItself(
                application(execution), Verdict.asking(question), text(execution, OnboardingProcess.OFFICE));
        memberships.awaitTeacher(membership(execution));
        notices.questionAsked(membership(execution), application(execution), round);
    }
}
