package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.overdue.DeskProperties;
import eu.etwinning.onboarding.desk.setup.OfficeCases;
import eu.etwinning.onboarding.desk.signin.StaffMember;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tasks that a member of an office may reach: those of the office's cases. */
@Component
class OfficeTasks {

    private static final Pattern OF_A_TASK = Pattern.compile("/engine/engine/default/task/(?!count$)([^/]+)(/.*)?");

    private final TaskService tasks;
    private final String centralOffice;

    OfficeTasks(TaskService tasks, DeskProperties properties) {
        this.tasks = tasks;
        this.centralOffice = properties.centralOffice();
    }

    /** Whether a call below {@code /camunda/api} touches no task or one of the member's office. */
    boolean permit(StaffMember member, String path) {
        Matcher task = OF_A_TASK.matcher(path);
        return !task.matches() || find(member, task.group(1)).isPresent();
    }

    /** The task, if it is one of the member's office, or was passed on to it, and still open. */
    Optional<Task> find(StaffMember member, String task) {
        if (member.groups().isEmpty()) {
            return Optional.empty();
        }
        // An office's tenant has the id of its group.
        Task found =
                one(task).tenantIdIn(member.groups().toArray(String[]::new)).singleResult();
        if (found == null && member.groups().contains(centralOffice)) {
            found = one(task)
                    .taskCandidateGroup(centralOffice)
                    .includeAssignedTasks()
                    .singleResult();
        }
        return Optional.ofNullable(found);
    }

    private TaskQuery one(String task) {
        return tasks.createTaskQuery().taskId(task).processDefinitionKeyIn(OfficeCases.ALL.toArray(String[]::new));
    }
}
