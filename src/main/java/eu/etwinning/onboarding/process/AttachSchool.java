package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.profile.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.OnboardingVariables.chosenSchool;
import static eu.etwinning.onboarding.process.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.OnboardingVariables.text;

/**
 * "Attach school": adds the school to the teacher's profile in the role chosen. From here on this is the onboarding of that teacher at that
 * school; if another one runs for the two already, nothing is changed and {@code underWay} says so.
 */
@Component
class AttachSchool implements JavaDelegate {

    private final Memberships memberships;

    AttachSchool(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        long school = chosenSchool(execution);
        String businessKey = OnboardingProcess.businessKey(teacher, school);
        boolean underWay = runsElsewhere(execution, businessKey);
        execution.setVariable(OnboardingProcess.UNDER_WAY, underWay);
        if (!underWay) {
            Membership membership = memberships.attach(teacher, school, Role.valueOf(text(execution, OnboardingProcess.ROLE)));
            execution.setVariable(OnboardingProcess.MEMBERSHIP, membership.id().toString());
            execution.setProcessBusinessKey(businessKey);
        }
    }

    private static boolean runsElsewhere(DelegateExecution execution, String businessKey) {
        return execution.getProcessEngineServices().getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey(OnboardingProcess.TEACHER_ONBOARDING).processInstanceBusinessKey(businessKey).list().stream()
                .anyMatch(instance -> !instance.getId().equals(execution.getProcessInstanceId()));
    }
}
