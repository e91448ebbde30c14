package eu.etwinning.onboarding.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.process.FormCheck;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a validator's Tasklist submits, checked against the form as deployed with the task. */
@Component
class SubmittedDecisions {

    private final OfficeTasks officeTasks;
    private final TaskService tasks;
    private final FormService forms;
    private final FormCheck formCheck;
    private final ObjectMapper json;

    SubmittedDecisions(OfficeTasks officeTasks, TaskService tasks, FormService forms, FormCheck formCheck, ObjectMapper json) {
        this.officeTasks = officeTasks;
        this.tasks = tasks;
        this.forms = forms;
        this.formCheck = formCheck;
        this.json = json;
    }

    /**
     * @param body the body of the engine's call {@code submit-form}
     * @throws DecisionRefusedException                                    if the member has not claimed the task, or the body is no such body
     * @throws eu.etwinning.onboarding.process.FormRejectedException if the answer does not fit the form
     */
    void check(StaffMember member, String taskId, byte[] body) throws IOException {
        Task task = officeTasks.find(member, taskId).orElseThrow(() -> new DecisionRefusedException("desk.decision.gone"));
        if (!member.user().equals(task.getAssignee())) {
            throw new DecisionRefusedException("desk.decision.not-claimed");
        }
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            formCheck.check(new String(form.readAllBytes(), StandardCharsets.UTF_8), tasks.getVariables(taskId), answer(body));
        }
    }

    private Map<String, Object> answer(byte[] body) throws IOException {
        JsonNode variables = json.readTree(body).path("variables");
        if (!variables.isObject()) {
            throw new DecisionRefusedException("desk.decision.no-answer");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        variables.fields().forEachRemaining(variable ->
                answer.put(variable.getKey(), json.convertValue(variable.getValue().path("value"), Object.class)));
        return answer;
    }
}
