package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

import java.util.Optional;
import java.util.UUID;

/** What is known of the onboardings that run. */
@Service
public class OngoingOnboardings {

    private final RuntimeService runtime;

    OngoingOnboardings(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The name of the national support organisation that the application of this teacher at this school lies with, if it lies with one. */
    public Optional<String> officeName(UUID teacher, long school) {
        return Optional.ofNullable(runtime.createVariableInstanceQuery().variableName(OnboardingProcess.OFFICE_NAME)
                        .processInstanceIdIn(instance(teacher, school).orElse("none")).singleResult())
                .map(variable -> (String) variable.getValue());
    }

    /** Whether an onboarding of this teacher at this school runs. */
    public boolean runs(UUID teacher, long school) {
        return instance(teacher, school).isPresent();
    }

    private Optional<String> instance(UUID teacher, long school) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processDefinitionKey(OnboardingProcess.TEACHER_ONBOARDING)
                        .processInstanceBusinessKey(OnboardingProcess.businessKey(teacher, school)).singleResult())
                .map(instance -> instance.getId());
    }
}
