package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * What every validator's task does, by its extension property {@code shows}: a case goes back to whoever had it last, the validator is shown what the
 * property names, and what they saw is kept. A template of Camunda Modeler can set a property, but no task listener.
 */
@Component
class ValidatorsTasks {

    static final String PROPERTY = "shows";
    static final String APPLICATION = "application";
    static final String HELP = "help";

    private final GiveToLastValidator giveToLastValidator;
    private final ShowEvidence showEvidence;
    private final KeepEvidence keepEvidence;
    private final ShowHelpEvidence showHelpEvidence;

    ValidatorsTasks(GiveToLastValidator giveToLastValidator, ShowEvidence showEvidence, KeepEvidence keepEvidence, ShowHelpEvidence showHelpEvidence) {
        this.giveToLastValidator = giveToLastValidator;
        this.showEvidence = showEvidence;
        this.keepEvidence = keepEvidence;
        this.showHelpEvidence = showHelpEvidence;
    }

    @EventListener
    void follow(DelegateTask task) {
        boolean begins = TaskListener.EVENTNAME_CREATE.equals(task.getEventName());
        if (begins || TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
            shownAt(task.getBpmnModelElementInstance()).ifPresent(shown -> follow(task, shown, begins));
        }
    }

    /** What a validator is shown at the task; nothing if it is no validator's. */
    static Optional<String> shownAt(UserTask task) {
        return TaskProperty.of(task, PROPERTY);
    }

    private void follow(DelegateTask task, String shown, boolean begins) {
        switch (shown) {
            case APPLICATION -> {
                if (begins) {
                    giveToLastValidator.notify(task);
                    showEvidence.notify(task);
                } else {
                    keepEvidence.notify(task);
                }
            }
            case HELP -> {
                if (begins) {
                    showHelpEvidence.notify(task);
                }
            }
            default -> throw new IllegalStateException("A validator cannot be shown '" + shown + "': choose it again in the template of '"
                    + task.getTaskDefinitionKey() + "'");
        }
    }
}
