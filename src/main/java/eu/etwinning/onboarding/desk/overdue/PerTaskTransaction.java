package eu.etwinning.onboarding.desk.overdue;

import eu.etwinning.onboarding.cluster.OneByOne;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Consumer;

/** Does something to many tasks, to each in a transaction of its own. What was done meanwhile is left alone. */
@Component
public class PerTaskTransaction {

    private final TaskService tasks;
    private final OneByOne oneByOne;

    PerTaskTransaction(TaskService tasks, OneByOne oneByOne) {
        this.tasks = tasks;
        this.oneByOne = oneByOne;
    }

    /** @param name what is done, in the log of what failed */
    void run(String name, List<Task> found, Consumer<Task> work) {
        oneByOne.run(name, found, Task::getId, task -> {
            if (tasks.createTaskQuery().taskId(task.getId()).count() > 0) {
                work.accept(task);
            }
        });
    }
}
