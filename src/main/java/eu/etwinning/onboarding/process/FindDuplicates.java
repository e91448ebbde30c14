package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.school.LikelyDuplicates;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolProposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;
import static eu.etwinning.onboarding.process.OnboardingVariables.textOrEmpty;

/** "Find likely duplicates": keeps what the teacher entered, and says whether the teacher must be asked. Of an identical school there is nothing to ask. */
@Component
class FindDuplicates implements JavaDelegate {

    private final SchoolProposals proposals;
    private final SchoolCreation creation;
    private final LikelyDuplicates duplicates;

    FindDuplicates(SchoolProposals proposals, SchoolCreation creation, LikelyDuplicates duplicates) {
        this.proposals = proposals;
        this.creation = creation;
        this.duplicates = duplicates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NewSchool school = new NewSchool(text(execution, OnboardingProcess.COUNTRY), SchoolKind.valueOf(text(execution, "kind")),
                text(execution, "legalName"), textOrEmpty(execution, "publicName"), textOrEmpty(execution, "region"),
                textOrEmpty(execution, "address"), textOrEmpty(execution, "postalCode"), text(execution, "town"),
                textOrEmpty(execution, "website"), textOrEmpty(execution, "schoolNumber"), textOrEmpty(execution, "headName"),
                textOrEmpty(execution, "headEmail"));
        proposals.put(teacher(execution), school);
        // In this order: somebody may be adding the identical school at this moment.
        execution.setVariable(OnboardingProcess.DUPLICATES_FOUND, !duplicates.of(school).isEmpty() && creation.identical(school).isEmpty());
    }
}
