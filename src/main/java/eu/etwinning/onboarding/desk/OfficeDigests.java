package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.notification.OfficeDigest;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Tells each office by mail what is due, before its days have passed and after: one mail a day, and none where nothing is due. */
@Component
class OfficeDigests {

    private final OfficeTable table;
    private final TaskService tasks;
    private final Notices notices;
    private final DeskProperties properties;

    OfficeDigests(OfficeTable table, TaskService tasks, Notices notices, DeskProperties properties) {
        this.table = table;
        this.tasks = tasks;
        this.notices = notices;
        this.properties = properties;
    }

    /** Tells the offices what is due at this moment; an office that was told today already is not told again. */
    void send(Instant now) {
        for (Office office : table.offices()) {
            office.mailbox().ifPresent(mailbox -> send(office, mailbox, now));
        }
    }

    private void send(Office office, String mailbox, Instant now) {
        Date moment = Date.from(now);
        long overdue = cases(office).dueBefore(moment).count();
        long dueSoon = cases(office).dueAfter(moment).followUpBefore(moment).count();
        if (overdue + dueSoon > 0) {
            notices.digestDue(new OfficeDigest(office.id(), LocalDate.ofInstant(now, properties.zone()), mailbox, office.language(),
                    office.id().equals(properties.centralOffice()), cases(office).count(), dueSoon, overdue, oldest(office)));
        }
    }

    private LocalDate oldest(Office office) {
        Task first = cases(office).orderByDueDate().asc().listPage(0, 1).get(0);
        return LocalDate.parse((String) tasks.getVariableLocal(first.getId(), "waitingSince"));
    }

    /** What the office may decide. */
    private TaskQuery cases(Office office) {
        TaskQuery all = tasks.createTaskQuery().processDefinitionKeyIn(OfficeCases.ALL.toArray(String[]::new));
        return office.id().equals(properties.centralOffice()) ? all.taskCandidateGroup(office.id()).includeAssignedTasks() : all.tenantIdIn(office.id());
    }
}
