package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.DECISION_TAKEN_BACK;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Reopen application": the office took its decision back, so it decides once more. Access rests meanwhile, and the
 * teacher is told. A school that the decision closed is open again.
 */
@DiagramPart(
        name = "Reopen application",
        topic = TaskCategory.APPLICATION,
        does =
                "Opens the application again whose decision an office took back, and tells the teacher; access rests meanwhile, and a school that the decision closed is open again.",
        needs = {MEMBERSHIP, DECISION_TAKEN_BACK},
        sets = APPLICATION)
@Component
class ReopenApplication implements JavaDelegate {

    private final Memberships memberships;
    private final Applications applications;
    private final SchoolRegister schools;
    private final OpenCases openCases;
    private final TeacherNotices notices;

    ReopenApplication(
            Memberships memberships,
            Applications applications,
            SchoolRegister schools,
            OpenCases openCases,
            TeacherNotices notices) {
        this.memberships = memberships;
        this.applications = applications;
        this.schools = schools;
        this.openCases = openCases;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID membership = membership(execution);
        UUID decision = UUID.fromString(text(execution, OnboardingProcess.DECISION_TAKEN_BACK));
        long school = memberships.get(membership).school();
        boolean schoolClosed = applications.decisionsOn(membership).stream()
                .anyMatch(one -> one.id().equals(decision) && one.refusal() == RefusalReason.SCHOOL_DOES_NOT_EXIST);
        if (schoolClosed && schools.reopen(school)) {
            openCases.rewriteThoseAt(school);
        }
        execution.setVariable(
                OnboardingProcess.APPLICATION, applications.reopen(decision).toString());
        notices.decisionTakenBack(membership, decision);
    }
}
