package eu.etwinning.onboarding.process.step.school;

import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.LikelyDuplicates;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolNotAddedException;
import eu.etwinning.onboarding.school.SchoolProposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.ADDRESS;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.COUNTRY;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.DUPLICATES_FOUND;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HEAD_EMAIL;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.HEAD_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.KIND;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.LEGAL_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.POSTAL_CODE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.PUBLIC_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REGION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.SCHOOL_NUMBER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TOWN;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.WEBSITE;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.textOrEmpty;

/**
 * "Find likely duplicates": keeps what the teacher entered, and says whether the teacher must be asked. Of an identical
 * school there is nothing to ask.
 */
@DiagramPart(
        name = "Find likely duplicates",
        topic = TaskCategory.SCHOOL,
        does =
                "Keeps what the teacher entered about a school and looks for schools of the register that may be the same.",
        needs = {TEACHER, COUNTRY, KIND, LEGAL_NAME, TOWN},
        mayUse = {PUBLIC_NAME, REGION, ADDRESS, POSTAL_CODE, WEBSITE, SCHOOL_NUMBER, HEAD_NAME, HEAD_EMAIL},
        sets = DUPLICATES_FOUND)
@Component
class FindDuplicates implements JavaDelegate {

    private final SchoolProposals proposals;
    private final SchoolCreation creation;
    private final LikelyDuplicates duplicates;
    private final SchoolRefusals refusals;

    FindDuplicates(
            SchoolProposals proposals, SchoolCreation creation, LikelyDuplicates duplicates, SchoolRefusals refusals) {
        this.proposals = proposals;
        this.creation = creation;
        this.duplicates = duplicates;
        this.refusals = refusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NewSchool school = new NewSchool(
                text(execution, OnboardingProcess.COUNTRY),
                SchoolKind.valueOf(text(execution, "kind")),
                text(execution, "legalName"),
                textOrEmpty(execution, "publicName"),
                textOrEmpty(execution, "region"),
                textOrEmpty(execution, "address"),
                textOrEmpty(execution, "postalCode"),
                text(execution, "town"),
                textOrEmpty(execution, "website"),
                textOrEmpty(execution, "schoolNumber"),
                textOrEmpty(execution, "headName"),
                textOrEmpty(execution, "headEmail"));
        refuseOwnAddress(school, teacher(execution));
        proposals.put(teacher(execution), school);
        // In this order: somebody may be adding the identical school at this moment.
        execution.setVariable(
                OnboardingProcess.DUPLICATES_FOUND,
                !duplicates.of(school).isEmpty() && creation.identical(school).isEmpty());
    }

    private void refuseOwnAddress(NewSchool school, UUID teacher) {
        try {
            creation.refuseOwnAddress(school, teacher);
        } catch (SchoolNotAddedException refused) {
            throw refusals.of(refused, true);
        }
    }
}
