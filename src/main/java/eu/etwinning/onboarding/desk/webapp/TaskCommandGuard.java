package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.desk.webapp.body.Answer;
import eu.etwinning.onboarding.desk.webapp.body.Claim;
import eu.etwinning.onboarding.desk.webapp.body.Submission;
import eu.etwinning.onboarding.json.StrictJson;
import eu.etwinning.onboarding.json.UnreadableJsonException;
import eu.etwinning.onboarding.process.TaskGoneException;
import eu.etwinning.onboarding.process.ValidatorForms;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a validator may do to a case: claim it, give it back, and answer its form as deployed with the task. */
@Component
class TaskCommandGuard {

    /** The one type of a value that Tasklist names. */
    private static final String JSON = "Json";
    /** The engine's code for what another transaction changed. */
    private static final String CHANGED_MEANWHILE = "ENGINE-03005";
    /**
     * The same where it decided a task that changed: it does not find the task to delete, and stumbles over the task
     * when it deletes the rest.
     */
    private static final String TASK_CHANGED_MEANWHILE = "act_fk_task_exe";

    private final OfficeTasks officeTasks;
    private final ValidatorForms forms;
    private final StrictJson json;

    TaskCommandGuard(OfficeTasks officeTasks, ValidatorForms forms, StrictJson json) {
        this.officeTasks = officeTasks;
        this.forms = forms;
        this.json = json;
    }

    /**
     * @param body of the engine's call: a {@link Claim}, the {@link Submission} of an answer to the form, or null where
     *     the case is given back
     * @return what the engine gets in its place; nothing where it gets the body itself
     * @throws TaskCommandRefusedException if the task is not claimed by the member, or the body is no such body
     * @throws eu.etwinning.onboarding.process.FormRejectedException if the answer does not fit the form or the rules of
     *     a decision
     * @throws eu.etwinning.onboarding.process.TaskGoneException if the case ended, or is not one of the member's office
     */
    Optional<Record> accept(StaffMember member, String taskId, @Nullable Record body) {
        Task task = officeTasks.find(member, taskId).orElseThrow(TaskGoneException::new);
        if (body instanceof Claim claim) {
            mayClaim(member, task, claim);
            return Optional.empty();
        }
        mine(member, task);
        return body instanceof Submission submission
                ? Optional.of(answer(forms.check(task.getId(), values(submission))))
                : Optional.empty();
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
        return Optional.of(
                assignee == null || member.user().equals(assignee) ? "desk.task.changed" : "desk.task.taken");
    }

    private static void mayClaim(StaffMember member, Task task, Claim claim) {
        if (!member.user().equals(claim.userId())) {
            throw new TaskCommandRefusedException("desk.task.for-another");
        }
        if (task.getAssignee() != null && !member.user().equals(task.getAssignee())) {
            throw new TaskCommandRefusedException("desk.task.taken");
        }
    }

    private static void mine(StaffMember member, Task task) {
        if (!member.user().equals(task.getAssignee())) {
            throw new TaskCommandRefusedException("desk.task.not-claimed");
        }
    }

    private Map<String, @Nullable Object> values(Submission submission) {
        if (submission.variables() == null || submission.variables().containsValue(null)) {
            throw new TaskCommandRefusedException("desk.task.no-answer");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        submission.variables().forEach((field, value) -> values.put(field, value(value)));
        return values;
    }

    /**
     * As form-js knows it: what has parts comes from Tasklist written out, as {@code Json}. Whatever else has a type is
     * no answer to a form.
     */
    private @Nullable Object value(Submission.Value sent) {
        if (sent.valueInfo() != null && !sent.valueInfo().isNull()
                || sent.type() != null && !sent.type().equals(JSON)) {
            throw new TaskCommandRefusedException("desk.task.typed-value");
        }
        if (sent.type() == null) {
            return sent.value() == null ? null : json.plain(sent.value());
        }
        try {
            Object value = sent.value() != null && sent.value().isTextual()
                    ? json.readValue(sent.value().textValue())
                    : null;
            if (hasParts(value)) {
                return value;
            }
        } catch (UnreadableJsonException e) {
            // The sentence is the same as for what can be read and has no parts.
        }
        throw new TaskCommandRefusedException("desk.task.typed-value");
    }

    private static boolean hasParts(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>;
    }

    private Answer answer(Map<String, Object> accepted) {
        Map<String, Answer.Value> values = new LinkedHashMap<>();
        accepted.forEach((field, value) -> values.put(
                field,
                hasParts(value)
                        ? new Answer.Value(new String(json.write(value), StandardCharsets.UTF_8), JSON)
                        : new Answer.Value(value, null)));
        return new Answer(values);
    }
}
