package eu.etwinning.onboarding.process.reminder;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.passing;

/**
 * Finds what has waited for teachers so long that they are to be reminded, and sends its onboarding the message
 * "Reminder due".
 */
@Component
public class Reminders {

    private static final String WORK = "reminders";
    /** So often one that failed is tried with the next ones; then it is left alone. */
    private static final int MOST_TRIES = 24;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Accounts accounts;
    private final OneByOne oneByOne;
    private final LeftOut leftOut;
    private final ReminderProperties properties;

    Reminders(
            TaskService tasks,
            RuntimeService runtime,
            Accounts accounts,
            OneByOne oneByOne,
            LeftOut leftOut,
            ReminderProperties properties) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.accounts = accounts;
        this.oneByOne = oneByOne;
        this.leftOut = leftOut;
        this.properties = properties;
    }

    /**
     * Reminds of everything that became due in this time: however long it is, of each task once. One that fails keeps
     * no other from being reminded, and is tried again the next times; the same time can be gone through again.
     */
    public void remind(Instant from, Instant to) {
        Set<DueReminder> due = new LinkedHashSet<>();
        leftOut.failedLessThan(WORK, MOST_TRIES).stream().map(DueReminder::read).forEach(due::add);
        for (int i = 0; i < properties.after().size(); i++) {
            Duration waited = properties.after().get(i);
            boolean last = i == properties.after().size() - 1;
            Instant earliest = from.minus(waited);
            if (!last) {
                earliest = latest(earliest, to.minus(properties.after().get(i + 1)));
            }
            waitingSince(earliest, to.minus(waited))
                    .forEach(task -> due.add(new DueReminder(task.getId(), waited, last)));
        }
        oneByOne.run(WORK, due, DueReminder::id, this::remind);
    }

    private List<Task> waitingSince(Instant earliest, Instant latest) {
        // The engine leaves out both ends; of what lies on both sides of an end nobody is reminded twice.
        return tasks.createTaskQuery()
                .processDefinitionKeyIn(OnboardingProcess.ofTeachers())
                .taskAssigned()
                .taskCreatedAfter(Date.from(earliest.minusMillis(1)))
                .taskCreatedBefore(Date.from(latest))
                .list();
    }

    /** The teacher who answers at this moment comes first or second, and is not disturbed. */
    private void remind(DueReminder due) {
        Task task = tasks.createTaskQuery().taskId(due.task()).singleResult();
        if (task == null) {
            return;
        }
        accounts.lock(UUID.fromString(task.getAssignee()));
        runtime.createMessageCorrelation(OnboardingProcess.REMINDER_DUE)
                .processInstanceId(task.getProcessInstanceId())
                .setVariable(OnboardingProcess.WAITING_TASK, passing(task.getId()))
                .setVariable(OnboardingProcess.WAITED, passing(due.waited().toString()))
                .setVariable(OnboardingProcess.LAST_REMINDER, passing(due.last()))
                // Not "exactly one": it may have ended meanwhile.
                .correlateAll();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
