package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import static eu.etwinning.onboarding.process.OnboardingProcess.passing;

/** Finds what has waited for teachers so long that they are to be reminded, and sends its onboarding the message "Reminder due". */
@Component
class Reminders {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SecondTry secondTry;
    private final ReminderProperties properties;

    Reminders(TaskService tasks, RuntimeService runtime, SecondTry secondTry, ReminderProperties properties) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.secondTry = secondTry;
        this.properties = properties;
    }

    /**
     * Reminds of everything that became due in this time: however long it is, of each task once. One that fails does not keep the others from
     * being reminded; the same time can be gone through again.
     *
     * @throws IllegalStateException in the end, if at least one reminder failed
     */
    void remind(Instant from, Instant to) {
        List<RuntimeException> failures = new ArrayList<>();
        for (int i = 0; i < properties.after().size(); i++) {
            Duration waited = properties.after().get(i);
            boolean last = i == properties.after().size() - 1;
            Instant earliest = from.minus(waited);
            if (!last) {
                earliest = latest(earliest, to.minus(properties.after().get(i + 1)));
            }
            for (Task task : waitingSince(earliest, to.minus(waited))) {
                try {
                    remind(task, waited, last);
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " reminders failed; the first one is the cause", failures.get(0));
        }
    }

    private List<Task> waitingSince(Instant earliest, Instant latest) {
        // The engine leaves out both ends; of what lies on both sides of an end nobody is reminded twice.
        return tasks.createTaskQuery().processDefinitionKeyIn(OnboardingProcess.ofTeachers()).taskAssigned()
                .taskCreatedAfter(Date.from(earliest.minusMillis(1))).taskCreatedBefore(Date.from(latest)).list();
    }

    /** The teacher who answers at this moment comes first or second, and is not disturbed. */
    private void remind(Task task, Duration waited, boolean last) {
        secondTry.run(UUID.fromString(task.getAssignee()), () -> runtime.createMessageCorrelation(OnboardingProcess.REMINDER_DUE)
                .processInstanceId(task.getProcessInstanceId())
                .setVariable(OnboardingProcess.WAITING_TASK, passing(task.getId()))
                .setVariable(OnboardingProcess.WAITED, passing(waited.toString()))
                .setVariable(OnboardingProcess.LAST_REMINDER, passing(last))
                // Not "exactly one": it may have ended meanwhile.
                .correlateAll());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
