package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.office.OfficeLanguage;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/**
 * "Grant access": the membership is validated, and with it a school that was new; it is so no longer in the cases of
 * others who wait there, and its head is told, once.
 */
@DiagramPart(
        name = "Grant access",
        topic = TaskCategory.APPLICATION,
        does = "Opens eTwinning to the teacher at this school and confirms a new school, whose head is told then.",
        needs = {MEMBERSHIP, APPLICATION})
@Component
class GrantAccess implements JavaDelegate {

    private final Applications applications;
    private final Memberships memberships;
    private final SchoolRegister schools;
    private final OpenCases openCases;
    private final TeacherNotices notices;
    private final Notices headNotices;
    private final OfficeLanguage officeLanguage;

    GrantAccess(
            Applications applications,
            Memberships memberships,
            SchoolRegister schools,
            OpenCases openCases,
            TeacherNotices notices,
            Notices headNotices,
            OfficeLanguage officeLanguage) {
        this.applications = applications;
        this.memberships = memberships;
        this.schools = schools;
        this.openCases = openCases;
        this.notices = notices;
        this.headNotices = headNotices;
        this.officeLanguage = officeLanguage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        applications.grantAccess(membership);
        long school = memberships.get(membership).school();
        if (schools.confirm(school)) {
            openCases.rewriteThoseAt(school);
            School confirmed = schools.get(school);
            headNotices.schoolConfirmed(confirmed.id(), officeLanguage.of(confirmed));
        }
        notices.validated(membership, application(execution));
    }
}
