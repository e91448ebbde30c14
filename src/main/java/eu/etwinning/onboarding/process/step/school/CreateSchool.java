package eu.etwinning.onboarding.process.step.school;

import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolNotAddedException;
import eu.etwinning.onboarding.school.SchoolProposals;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ADDED_SCHOOL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ANOTHER_BECAUSE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.DUPLICATE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.textOrEmpty;

/**
 * "Create school": adds what the teacher entered to the register and attaches nothing. If it is there already, by the
 * database or by the teacher's own word, the error {@code schoolAlreadyRegistered}; either way the lookup that follows
 * shows it on top.
 */
@DiagramPart(
        name = "Create school",
        topic = TaskCategory.SCHOOL,
        does = "Enters the school in the register unless it is there already; it is attached to nobody.",
        needs = TEACHER,
        mayUse = {DUPLICATE, ANOTHER_BECAUSE},
        sets = ADDED_SCHOOL,
        errors = OnboardingProcess.SCHOOL_ALREADY_REGISTERED)
@Component
class CreateSchool implements JavaDelegate {

    private final SchoolProposals proposals;
    private final SchoolCreation creation;
    private final SchoolRefusals refusals;
    private final OpenCases openCases;

    CreateSchool(SchoolProposals proposals, SchoolCreation creation, SchoolRefusals refusals, OpenCases openCases) {
        this.proposals = proposals;
        this.creation = creation;
        this.refusals = refusals;
        this.openCases = openCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        String recognised = textOrEmpty(execution, OnboardingProcess.DUPLICATE);
        SchoolCreation.Creation result = recognised.isEmpty() || recognised.equals(OnboardingProcess.ANOTHER)
                ? create(teacher, textOrEmpty(execution, OnboardingProcess.ANOTHER_BECAUSE), recognised.isEmpty())
                : new SchoolCreation.Creation(Long.parseLong(recognised), false);
        proposals.remove(teacher);
        execution.setVariable(OnboardingProcess.ADDED_SCHOOL, OnboardingProcess.passing(result.school()));
        if (!result.created()) {
            throw new BpmnError(OnboardingProcess.SCHOOL_ALREADY_REGISTERED);
        }
        openCases.rewriteThoseAtSchoolsLike(result.school());
    }

    /** @param justTyped whether the teacher answers the form that asks for all this, and not the next one */
    private SchoolCreation.Creation create(UUID teacher, String anotherBecause, boolean justTyped) {
        try {
            return creation.create(proposed(teacher), teacher, anotherBecause);
        } catch (SchoolNotAddedException refused) {
            throw refusals.of(refused, justTyped);
        }
    }

    private NewSchool proposed(UUID teacher) {
        return proposals
                .of(teacher)
                .orElseThrow(() -> new IllegalStateException("Nothing was entered that could be created"));
    }
}
