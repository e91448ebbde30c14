package eu.etwinning.onboarding.process.reminder;

import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.TeacherTasks;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.LAST_REMINDER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TEACHER;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.WAITED;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.WAITING_TASK;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.teacher;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.text;

/** "Remind teacher": of the task that has waited so long, unless it was answered in the same moment. */
@DiagramPart(
        name = "Remind teacher",
        topic = TaskCategory.REMINDER,
        does = "Sends the teacher a mail about the task that waits, unless it was answered in the same moment.",
        needs = {TEACHER, WAITING_TASK, WAITED, LAST_REMINDER})
@Component
class RemindTeacher implements JavaDelegate {

    private final TeacherTasks tasks;
    private final TeacherNotices notices;

    RemindTeacher(TeacherTasks tasks, TeacherNotices notices) {
        this.tasks = tasks;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID teacher = teacher(execution);
        String task = text(execution, OnboardingProcess.WAITING_TASK);
        if (tasks.waits(teacher, task)) {
            notices.remind(
                    teacher,
                    task,
                    tasks.get(teacher, task).definition(),
                    Duration.parse(text(execution, OnboardingProcess.WAITED)),
                    Boolean.parseBoolean(text(execution, OnboardingProcess.LAST_REMINDER)));
        }
    }
}
