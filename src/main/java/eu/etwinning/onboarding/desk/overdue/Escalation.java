package eu.etwinning.onboarding.desk.overdue;

import eu.etwinning.onboarding.calendar.OfficeCalendar;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.desk.setup.OfficeCases;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Passes cases that an office has not decided in time on to the central support office, which may decide them from then
 * on, as the office still may. To be passed on is to have the central office among the candidates of the task; each is
 * passed on once.
 */
@Component
public class Escalation {

    /** By so much a day may be shorter or longer where clocks change. */
    private static final Duration CLOCKS_CHANGE = Duration.ofHours(2);

    private final TaskService tasks;
    private final PerTaskTransaction eachTask;
    private final OfficeCalendars calendars;
    private final DeskProperties properties;

    public Escalation(
            TaskService tasks, PerTaskTransaction eachTask, OfficeCalendars calendars, DeskProperties properties) {
        this.tasks = tasks;
        this.eachTask = eachTask;
        this.calendars = calendars;
        this.properties = properties;
    }

    /**
     * Passes on what is overdue at this moment. One that fails keeps no other from being passed on, and is tried again
     * the next time.
     */
    public void escalate(Instant now) {
        eachTask.run(
                "escalation", overdue(now), task -> tasks.addCandidateGroup(task.getId(), properties.centralOffice()));
    }

    private List<Task> overdue(Instant now) {
        List<Task> perhaps = tasks.createNativeTaskQuery()
                .sql("""
                        select task.* from act_ru_task task join act_re_procdef definition on definition.id_ = task.proc_def_id_
                        where definition.key_ in (#{validation}, #{help}) and task.due_date_ < #{before}
                        and not exists (select from act_ru_identitylink candidate
                                        where candidate.task_id_ = task.id_ and candidate.type_ = 'candidate' and candidate.group_id_ = #{central})
                        order by task.due_date_""")
                .parameter("validation", OfficeCases.VALIDATION)
                .parameter("help", OfficeCases.OLD_ACCOUNT_HELP)
                .parameter(
                        "before",
                        Timestamp.from(now.minus(properties.escalateAfter()).plus(CLOCKS_CHANGE)))
                .parameter("central", properties.centralOffice())
                .list();
        Map<String, OfficeCalendar> clocks = calendars.of(
                perhaps.stream().map(Task::getTenantId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return perhaps.stream()
                .filter(task -> clocks.getOrDefault(task.getTenantId(), calendars.standard())
                        .after(task.getDueDate().toInstant(), properties.escalateAfter())
                        .isBefore(now))
                .toList();
    }
}
