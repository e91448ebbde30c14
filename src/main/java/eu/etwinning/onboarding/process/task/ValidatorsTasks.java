package eu.etwinning.onboarding.process.task;

import eu.etwinning.onboarding.process.evidence.KeepEvidence;
import eu.etwinning.onboarding.process.evidence.ShowEvidence;
import eu.etwinning.onboarding.process.evidence.ShowHelpEvidence;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskProperty;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * What every validator's task does, by its extension property {@code shows}: a case goes back to whoever had it last,
 * the validator is shown what the property names, and what they saw is kept. A template of Camunda Modeler can set a
 * property, but no task listener.
 */
@NamedInterface("vocabulary")
@Component
public class ValidatorsTasks {

    public static final String PROPERTY = "shows";
    public static final String APPLICATION = "application";
    public static final String HELP = "help";

    /** The listeners that are told, by what is shown and the moment. */
    public static final Map<String, Map<String, List<String>>> LISTENERS = Map.of(
            APPLICATION,
                    Map.of(
                            TaskListener.EVENTNAME_CREATE,
                                    List.of(
                                            OnboardingProcess.bean(GiveToLastValidator.class),
                                            OnboardingProcess.bean(ShowEvidence.class)),
                            TaskListener.EVENTNAME_COMPLETE, List.of(OnboardingProcess.bean(KeepEvidence.class))),
            HELP, Map.of(TaskListener.EVENTNAME_CREATE, List.of(OnboardingProcess.bean(ShowHelpEvidence.class))));

    private final Map<String, TaskListener> beans;

    ValidatorsTasks(Map<String, TaskListener> beans) {
        this.beans = beans;
    }

    @EventListener
    void follow(DelegateTask task) {
        TaskProperty.of(task.getBpmnModelElementInstance(), PROPERTY).ifPresent(shown -> {
            if (!LISTENERS.containsKey(shown)) {
                throw new IllegalStateException("A validator cannot be shown '" + shown
                        + "': choose it again in the template of '" + task.getTaskDefinitionKey() + "'");
            }
            LISTENERS
                    .get(shown)
                    .getOrDefault(task.getEventName(), List.of())
                    .forEach(bean -> beans.get(bean).notify(task));
        });
    }
}
