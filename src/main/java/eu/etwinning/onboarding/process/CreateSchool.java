package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;
import static eu.etwinning.onboarding.process.OnboardingVariables.textOrEmpty;

/** "Create school": adds it to the register and attaches nothing. If it is there already, the error {@code schoolAlreadyRegistered}; either
 * way the lookup that follows shows it on top. */
@Component
class CreateSchool implements JavaDelegate {

    private final SchoolCreation creation;

    CreateSchool(SchoolCreation creation) {
        this.creation = creation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NewSchool school = new NewSchool(text(execution, OnboardingProcess.COUNTRY), SchoolKind.valueOf(text(execution, "kind")),
                text(execution, "legalName"), textOrEmpty(execution, "publicName"), textOrEmpty(execution, "region"),
                textOrEmpty(execution, "address"), textOrEmpty(execution, "postalCode"), text(execution, "town"),
                textOrEmpty(execution, "website"), textOrEmpty(execution, "schoolNumber"), textOrEmpty(execution, "headName"),
                textOrEmpty(execution, "headEmail"));
        SchoolCreation.Creation result = creation.create(school, teacher(execution));
        execution.setVariable(OnboardingProcess.ADDED_SCHOOL, OnboardingProcess.passing(result.school()));
        if (!result.created()) {
            throw new BpmnError(OnboardingProcess.SCHOOL_ALREADY_REGISTERED);
        }
    }
}
