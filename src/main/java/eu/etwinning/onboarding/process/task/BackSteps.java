package eu.etwinning.onboarding.process.task;

import eu.etwinning.onboarding.process.vocabulary.TaskProperty;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * One step back, where the diagram allows it: a user task whose extension property {@code back} names an earlier user
 * task. What was kept on the way stays.
 */
@Component
public class BackSteps {

    static final String PROPERTY = "back";

    private final RepositoryService repository;
    private final RuntimeService runtime;

    BackSteps(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** The id of the user task that lies before, if there is a way back. */
    public Optional<String> before(Task task) {
        BpmnModelInstance diagram = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        return target(diagram.getModelElementById(task.getTaskDefinitionKey()));
    }

    public void goBack(Task task) {
        before(task)
                .ifPresent(target -> runtime.createProcessInstanceModification(task.getProcessInstanceId())
                        .cancelAllForActivity(task.getTaskDefinitionKey())
                        .startBeforeActivity(target)
                        // What the task would hand on when it is answered is not there.
                        .execute(false, true));
    }

    public static Optional<String> target(UserTask task) {
        return TaskProperty.of(task, PROPERTY);
    }
}
