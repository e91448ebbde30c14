package eu.etwinning.onboarding.process.step.membership;

import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.SchoolProposals;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.CHOSEN_SCHOOL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ROLE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.UNDER_WAY;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.chosenSchool;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Attach school": adds the school to the teacher's profile in the role chosen. From here on this is the onboarding of
 * that teacher at that school; if another one runs for the two already, or at a school that is one with it by a merge,
 * nothing is changed and {@code underWay} says so. A school that was closed since it was chosen is not attached: the
 * error {@code schoolClosed} leads back to the search.
 */
@DiagramPart(
        name = "Attach school",
        topic = TaskCategory.MEMBERSHIP,
        does =
                "Adds the chosen school to the profile of the teacher, in the role chosen; attaching twice changes nothing.",
        needs = {TEACHER, CHOSEN_SCHOOL, ROLE},
        mayUse = MEMBERSHIP,
        sets = UNDER_WAY,
        maySet = MEMBERSHIP,
        errors = OnboardingProcess.SCHOOL_CLOSED)
@Component
class AttachSchool implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final SchoolProposals proposals;
    private final TeacherNotices notices;
    private final OpenCases openCases;

    AttachSchool(
            Memberships memberships,
            SchoolRegister schools,
            SchoolProposals proposals,
            TeacherNotices notices,
            OpenCases openCases) {
        this.memberships = memberships;
        this.schools = schools;
        this.proposals = proposals;
        this.notices = notices;
        this.openCases = openCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        Optional<Membership> before = before(execution);
        long school = before.map(Membership::school).orElseGet(() -> open(chosenSchool(execution)));
        String businessKey = OnboardingProcess.businessKey(teacher, school);
        boolean underWay = runsElsewhere(execution, businessKey)
                || memberships.all(teacher, school).stream()
                        .anyMatch(same ->
                                runsElsewhere(execution, OnboardingProcess.businessKey(teacher, same.school())));
        execution.setVariable(OnboardingProcess.UNDER_WAY, underWay);
        if (!underWay) {
            Role role = new Role(text(execution, OnboardingProcess.ROLE));
            Membership membership = before.map(same -> memberships.changeRole(same.id(), role))
                    .orElseGet(() -> memberships.attach(teacher, school, role));
            if (before.isEmpty()) {
                notices.schoolAttached(membership.id());
                openCases.rewriteThoseAround(teacher, schools.get(school).country());
            }
            execution.setVariable(OnboardingProcess.MEMBERSHIP, membership.id().toString());
            execution.setProcessBusinessKey(businessKey);
            proposals.remove(teacher);
        }
    }

    /** The membership whose role is changed, or the one that the teacher has of the chosen school already. */
    private Optional<Membership> before(DelegateExecution execution) {
        return execution.hasVariable(OnboardingProcess.MEMBERSHIP)
                ? Optional.of(memberships.get(membership(execution)))
                : memberships.of(teacher(execution), chosenSchool(execution));
    }

    private long open(long school) {
        return schools.keepOpen(school)
                .orElseThrow(() -> new BpmnError(OnboardingProcess.SCHOOL_CLOSED))
                .id();
    }

    private static boolean runsElsewhere(DelegateExecution execution, String businessKey) {
        return execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(OnboardingProcess.TEACHER_ONBOARDING)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .anyMatch(instance -> !instance.getId().equals(execution.getProcessInstanceId()));
    }
}
