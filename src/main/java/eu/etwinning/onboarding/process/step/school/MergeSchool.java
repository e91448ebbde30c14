package eu.etwinning.onboarding.process.step.school;

import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.SchoolMerges;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MERGE_BECAUSE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MERGE_INTO;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.VALIDATOR;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/**
 * "Merge school": it is the one that the validator named. Whoever else waits at either of the two is shown the
 * survivor.
 */
@DiagramPart(
        name = "Merge school",
        topic = TaskCategory.SCHOOL,
        does = "Lets the school be read as the one that the validator named, from now on and everywhere.",
        needs = {MEMBERSHIP, MERGE_INTO, VALIDATOR, MERGE_BECAUSE})
@Component
class MergeSchool implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final SchoolMerges merges;
    private final OpenCases openCases;

    MergeSchool(Memberships memberships, SchoolRegister schools, SchoolMerges merges, OpenCases openCases) {
        this.memberships = memberships;
        this.schools = schools;
        this.merges = merges;
        this.openCases = openCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long school =
                schools.get(memberships.get(membership(execution)).school()).id();
        merges.merge(
                school,
                Long.parseLong(text(execution, OnboardingProcess.MERGE_INTO)),
                text(execution, OnboardingProcess.VALIDATOR),
                text(execution, OnboardingProcess.MERGE_BECAUSE));
        openCases.rewriteThoseAt(school);
    }
}
