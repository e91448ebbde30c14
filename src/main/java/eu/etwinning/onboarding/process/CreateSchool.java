package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolProposals;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.CaseVariable.ADDED_SCHOOL;
import static eu.etwinning.onboarding.process.CaseVariable.ANOTHER_BECAUSE;
import static eu.etwinning.onboarding.process.CaseVariable.DUPLICATE;
import static eu.etwinning.onboarding.process.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.OnboardingVariables.textOrEmpty;

/**
 * "Create school": adds what the teacher entered to the register and attaches nothing. If it is there already, by the database or by the teacher's own
 * word, the error {@code schoolAlreadyRegistered}; either way the lookup that follows shows it on top. The head of a school that was added is told, once.
 */
@DiagramPart(name = "Create school", topic = Topic.SCHOOL,
        does = "Enters the school in the register unless it is there already; it is attached to nobody.",
        needs = TEACHER,
        mayUse = {DUPLICATE, ANOTHER_BECAUSE},
        sets = ADDED_SCHOOL,
        errors = OnboardingProcess.SCHOOL_ALREADY_REGISTERED)
@Component
class CreateSchool implements JavaDelegate {

    private final SchoolProposals proposals;
    private final SchoolCreation creation;
    private final SchoolRegister schools;
    private final OfficeLanguage officeLanguage;
    private final Notices notices;
    private final OpenCases openCases;

    CreateSchool(SchoolProposals proposals, SchoolCreation creation, SchoolRegister schools, OfficeLanguage officeLanguage, Notices notices,
                 OpenCases openCases) {
        this.proposals = proposals;
        this.creation = creation;
        this.schools = schools;
        this.officeLanguage = officeLanguage;
        this.notices = notices;
        this.openCases = openCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        String recognised = textOrEmpty(execution, OnboardingProcess.DUPLICATE);
        SchoolCreation.Creation result = recognised.isEmpty() || recognised.equals(OnboardingProcess.ANOTHER)
                ? creation.create(proposed(teacher), teacher, textOrEmpty(execution, OnboardingProcess.ANOTHER_BECAUSE))
                : new SchoolCreation.Creation(Long.parseLong(recognised), false);
        proposals.remove(teacher);
        execution.setVariable(OnboardingProcess.ADDED_SCHOOL, OnboardingProcess.passing(result.school()));
        if (!result.created()) {
            throw new BpmnError(OnboardingProcess.SCHOOL_ALREADY_REGISTERED);
        }
        openCases.rewriteThoseAtSchoolsLike(result.school());
        notices.schoolAdded(result.school(), officeLanguage.of(schools.get(result.school())));
    }

    private NewSchool proposed(UUID teacher) {
        return proposals.of(teacher).orElseThrow(() -> new IllegalStateException("Nothing was entered that could be created"));
    }
}
