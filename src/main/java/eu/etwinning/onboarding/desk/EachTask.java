package eu.etwinning.onboarding.desk;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Does something to many tasks, to each in a transaction of its own. */
@Component
class EachTask {

    private final TaskService tasks;
    private final TransactionOperations transaction;

    EachTask(TaskService tasks, TransactionOperations transaction) {
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /**
     * Leaves out what was done meanwhile.
     *
     * @throws IllegalStateException in the end, if it failed for at least one that is still open
     */
    void run(List<Task> found, Consumer<Task> work) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Task task : found) {
            try {
                transaction.executeWithoutResult(status -> work.accept(task));
            } catch (RuntimeException e) {
                if (tasks.createTaskQuery().taskId(task.getId()).count() > 0) {
                    failures.add(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " of " + found.size() + " tasks failed; the first one is the cause", failures.get(0));
        }
    }
}
