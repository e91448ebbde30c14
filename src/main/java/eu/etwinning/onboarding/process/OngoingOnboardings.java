package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
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

    /**
     * The name of the national support organisation that the application of this teacher at this school lies with, if
     * it lies with one.
     */
    public Optional<String> officeName(UUID teacher, long school) {
        return variable(teacher, school, OnboardingProcess.OFFICE_NAME).map(String.class::cast);
    }

    /** How many days that organisation has to decide, by the table as it was when it was given the application. */
    public Optional<Integer> officesDays(UUID teacher, long school) {
        return variable(teacher, school, OnboardingProcess.DAYS).map(Integer.class::cast);
    }

    private Optional<Object> variable(UUID teacher, long school, String name) {
        return Optional.ofNullable(runtime.createVariableInstanceQuery()
                        .variableName(name)
                        .processInstanceIdIn(instance(teacher, school).orElse("none"))
                        .singleResult())
                .map(variable -> variable.getValue());
    }

    /** Whether an onboarding of this teacher at this school runs. */
    public boolean runs(UUID teacher, long school) {
        return instance(teacher, school).isPresent();
    }

    /** The id of the office with which an open request for help lies. */
    public Optional<String> officeOfHelp(UUID help) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(OnboardingProcess.OLD_ACCOUNT_HELP)
                        .variableValueEquals(OnboardingProcess.HELP, help.toString())
                        .singleResult())
                .map(instance -> instance.getTenantId());
    }

    private Optional<String> instance(UUID teacher, long school) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(OnboardingProcess.TEACHER_ONBOARDING)
                        .processInstanceBusinessKey(OnboardingProcess.businessKey(teacher, school))
                        .singleResult())
                .map(instance -> instance.getId());
    }
}
