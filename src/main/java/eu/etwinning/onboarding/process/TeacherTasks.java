package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.notification.WaitingTasks;
import eu.etwinning.onboarding.process.engine.RetryOnConflict;
import eu.etwinning.onboarding.process.form.FormCheck;
import eu.etwinning.onboarding.process.form.ShownForms;
import eu.etwinning.onboarding.process.form.ShownTexts;
import eu.etwinning.onboarding.process.task.BackSteps;
import eu.etwinning.onboarding.process.task.TeacherFormData;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What waits for a teacher, and the teacher's answers to it. Nobody reaches somebody else's. */
@Service
public class TeacherTasks implements WaitingTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final TeacherFormData facts;
    private final ShownForms shownForms;
    private final FormCheck formCheck;
    private final ShownTexts shownTexts;
    private final BackSteps backSteps;
    private final RetryOnConflict secondTry;

    TeacherTasks(
            TaskService tasks,
            FormService forms,
            TeacherFormData facts,
            ShownForms shownForms,
            FormCheck formCheck,
            ShownTexts shownTexts,
            BackSteps backSteps,
            RetryOnConflict secondTry) {
        this.tasks = tasks;
        this.forms = forms;
        this.facts = facts;
        this.shownForms = shownForms;
        this.formCheck = formCheck;
        this.shownTexts = shownTexts;
        this.backSteps = backSteps;
        this.secondTry = secondTry;
    }

    /** What waits for this teacher, oldest first. */
    public List<TeacherTask> waitingFor(UUID teacher) {
        return of(teacher).orderByTaskCreateTime().asc().list().stream()
                .map(this::describe)
                .toList();
    }

    /** @throws TaskGoneException if no such task waits for this teacher */
    public TeacherTask get(UUID teacher, String task) {
        return describe(waiting(teacher, task));
    }

    /**
     * The form of a task, in the language of whoever asks.
     *
     * @throws TaskGoneException if no such task waits for this teacher
     */
    public TeacherForm form(UUID teacher, String task) {
        TeacherForm form = form(teacher, waiting(teacher, task));
        return new TeacherForm(shownForms.of(form.schema(), LocaleContextHolder.getLocale()), form.data());
    }

    /**
     * Takes the answer and walks on to whatever waits next, in one transaction.
     *
     * @param answer by field key, as form-js submits it
     * @throws TaskGoneException if no such task waits for this teacher
     * @throws FormRejectedException if the answer does not fit the form as deployed
     */
    public void answer(UUID teacher, String task, Map<String, Object> answer) {
        secondTry.run(teacher, () -> {
            TeacherForm form = form(teacher, waiting(teacher, task));
            Map<String, Object> accepted = formCheck.check(form.schema(), form.data(), answer);
            Map<String, Object> passing = new HashMap<>();
            accepted.forEach((key, value) -> passing.put(key, OnboardingProcess.passing(value)));
            passing.put(
                    OnboardingProcess.SHOWN_TEXTS,
                    OnboardingProcess.passing(shownTexts.of(form.schema(), LocaleContextHolder.getLocale())));
            tasks.complete(task, passing);
        });
    }

    /**
     * Goes one step back, where the diagram allows it; else nothing changes.
     *
     * @throws TaskGoneException if no such task waits for this teacher
     */
    public void goBack(UUID teacher, String task) {
        secondTry.run(teacher, () -> backSteps.goBack(waiting(teacher, task)));
    }

    @Override
    public boolean waits(UUID teacher, String task) {
        return of(teacher).taskId(task).count() > 0;
    }

    @Override
    public Optional<String> about(UUID teacher, UUID membership) {
        return of(teacher)
                .processVariableValueEquals(OnboardingProcess.MEMBERSHIP, membership.toString())
                .list()
                .stream()
                .map(Task::getId)
                .findFirst();
    }

    private TeacherForm form(UUID teacher, Task task) {
        try (InputStream deployed = forms.getDeployedTaskForm(task.getId())) {
            String schema = new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
            return new TeacherForm(schema, facts.mentionedIn(schema, teacher, tasks.getVariables(task.getId())));
        } catch (IOException e) {
            throw new UncheckedIOException("The form of the task cannot be read", e);
        }
    }

    private Task waiting(UUID teacher, String task) {
        Task found = of(teacher).taskId(task).singleResult();
        if (found == null) {
            throw new TaskGoneException();
        }
        return found;
    }

    private TaskQuery of(UUID teacher) {
        return tasks.createTaskQuery()
                .processDefinitionKeyIn(OnboardingProcess.ofTeachers())
                .taskAssignee(teacher.toString());
    }

    private TeacherTask describe(Task task) {
        return new TeacherTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                ProgressStep.of(task.getTaskDefinitionKey()),
                backSteps.before(task).isPresent());
    }
}
