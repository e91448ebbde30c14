package eu.etwinning.onboarding.desk.overdue;

import eu.etwinning.onboarding.calendar.OfficeCalendar;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.desk.setup.Office;
import eu.etwinning.onboarding.desk.setup.OfficeCases;
import eu.etwinning.onboarding.desk.setup.OfficeTable;
import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.notification.OfficeDigest;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.function.Predicate;

/**
 * Tells each office by mail what is due, before its days have passed and after: one mail a day, and none where nothing
 * is due.
 */
@Component
class OfficeDigests {

    private static final String WAITING_SINCE = "waitingSince";

    private final OfficeTable table;
    private final TaskService tasks;
    private final Notices notices;
    private final OfficeCalendars calendars;
    private final OneByOne oneByOne;
    private final LeftOut leftOut;
    private final DeskProperties properties;

    OfficeDigests(
            OfficeTable table,
            TaskService tasks,
            Notices notices,
            OfficeCalendars calendars,
            OneByOne oneByOne,
            LeftOut leftOut,
            DeskProperties properties) {
        this.table = table;
        this.tasks = tasks;
        this.notices = notices;
        this.calendars = calendars;
        this.oneByOne = oneByOne;
        this.leftOut = leftOut;
        this.properties = properties;
    }

    /**
     * Tells those offices where it is time for it by their own clock; an office that was told today already is not told
     * again.
     *
     * @param from the time of day from which on they are told
     */
    void sendFrom(LocalTime from, Instant now) {
        send(now, office -> !calendars.of(office.id()).time(now).isBefore(from));
    }

    /** Tells the offices what is due at this moment; an office that was told today already is not told again. */
    void send(Instant now) {
        send(now, office -> true);
    }

    private void send(Instant now, Predicate<Office> wanted) {
        oneByOne.run(
                "office-digests",
                table.offices().stream()
                        .filter(office -> office.mailbox().isPresent())
                        .filter(wanted)
                        .toList(),
                Office::id,
                office -> send(office, office.mailbox().orElseThrow(), now));
    }

    private void send(Office office, String mailbox, Instant now) {
        Date moment = Date.from(now);
        long overdue = cases(office).dueBefore(moment).count();
        long dueSoon = cases(office).dueAfter(moment).followUpBefore(moment).count();
        if (overdue + dueSoon > 0) {
            OfficeCalendar calendar = calendars.of(office.id());
            notices.digestDue(new OfficeDigest(
                    office.id(),
                    calendar.day(now),
                    mailbox,
                    office.language(),
                    office.id().equals(properties.centralOffice()),
                    cases(office).count(),
                    dueSoon,
                    overdue,
                    oldest(office, calendar)));
        }
    }

    private LocalDate oldest(Office office, OfficeCalendar calendar) {
        Task first = cases(office).orderByDueDate().asc().listPage(0, 1).get(0);
        try {
            return LocalDate.parse((String) tasks.getVariableLocal(first.getId(), WAITING_SINCE));
        } catch (RuntimeException unreadable) {
            leftOut.add("office-digests", first.getId(), unreadable);
            return calendar.day(first.getCreateTime().toInstant());
        }
    }

    /** What the office may decide. */
    private TaskQuery cases(Office office) {
        TaskQuery all = tasks.createTaskQuery().processDefinitionKeyIn(OfficeCases.ALL.toArray(String[]::new));
        return office.id().equals(properties.centralOffice())
                ? all.taskCandidateGroup(office.id()).includeAssignedTasks()
                : all.tenantIdIn(office.id());
    }
}
