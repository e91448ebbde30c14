package eu.etwinning.onboarding.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.process.CaseForms;
import eu.etwinning.onboarding.process.TaskGoneException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a validator may do to a case: claim it, give it back, and answer its form as deployed with the task. */
@Component
class TaskActions {

    /** The engine's code for what another transaction changed. */
    private static final String CHANGED_MEANWHILE = "ENGINE-03005";
    /** The same where it decided a task that changed: it does not find the task to delete, and stumbles over the task when it deletes the rest. */
    private static final String TASK_CHANGED_MEANWHILE = "act_fk_task_exe";

    private final OfficeTasks officeTasks;
    private final CaseForms forms;
    private final ObjectMapper json;

    TaskActions(OfficeTasks officeTasks, CaseForms forms, ObjectMapper json) {
        this.officeTasks = officeTasks;
        this.forms = forms;
        this.json = json;
    }

    /**
     * @param action what the member does to the task, by the name of the engine's call
     * @param body   of that call
     * @throws TaskActionRefusedException                              if the task is not claimed by the member, or the body is no such body
     * @throws eu.etwinning.onboarding.process.FormRejectedException if the answer does not fit the form or the rules of a decision
     * @throws eu.etwinning.onboarding.process.TaskGoneException     if the case ended, or is not one of the member's office
     */
    void check(StaffMember member, String taskId, String action, byte[] body) throws IOException {
        Task task = officeTasks.find(member, taskId).orElseThrow(TaskGoneException::new);
        switch (action) {
            case "claim" -> claim(member, task, body);
            case "unclaim" -> mine(member, task);
            case "submit-form" -> submit(member, task, body);
            default -> throw new IllegalArgumentException(action);
        }
    }

    /**
     * What to say where the engine failed because somebody else did something to the case at the same moment.
     *
     * @param answer of the engine, to a call that was checked before
     * @return the key of a sentence, or nothing if it failed for another reason
     */
    Optional<String> overtaken(StaffMember member, String taskId, String answer) {
        Optional<Task> task = officeTasks.find(member, taskId);
        if (task.isEmpty()) {
            return Optional.of("desk.task.gone");
        }
        if (!answer.contains(CHANGED_MEANWHILE) && !answer.contains(TASK_CHANGED_MEANWHILE)) {
            return Optional.empty();
        }
        String assignee = task.get().getAssignee();
        return Optional.of(assignee == null || member.user().equals(assignee) ? "desk.task.changed" : "desk.task.taken");
    }

    private void claim(StaffMember member, Task task, byte[] body) throws IOException {
        if (!member.user().equals(json.readTree(body).path("userId").asText())) {
            throw new TaskActionRefusedException("desk.task.for-another");
        }
        if (task.getAssignee() != null && !member.user().equals(task.getAssignee())) {
            throw new TaskActionRefusedException("desk.task.taken");
        }
    }

    private void submit(StaffMember member, Task task, byte[] body) throws IOException {
        mine(member, task);
        forms.check(task.getId(), answer(body));
    }

    private static void mine(StaffMember member, Task task) {
        if (!member.user().equals(task.getAssignee())) {
            throw new TaskActionRefusedException("desk.task.not-claimed");
        }
    }

    private Map<String, Object> answer(byte[] body) throws IOException {
        JsonNode variables = json.readTree(body).path("variables");
        if (!variables.isObject()) {
            throw new TaskActionRefusedException("desk.task.no-answer");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        variables.fields().forEachRemaining(variable ->
                answer.put(variable.getKey(), json.convertValue(variable.getValue().path("value"), Object.class)));
        return answer;
    }
}
