package eu.etwinning.onboarding.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Sees to it that teachers are told by mail, each time once. A notice is scheduled in the caller's transaction: if that
 * is rolled back, nobody is told. Telling of the same occasion again does nothing, also long after the mail was sent.
 */
@Service
@Transactional
public class TeacherNotices {

    private final SchedulerClient scheduler;
    private final OneTimeTask<TeacherNotice> teacherMailTask;
    private final NoticeRecord record;
    private final Memberships memberships;
    private final Clock clock;

    TeacherNotices(
            SchedulerClient scheduler,
            OneTimeTask<TeacherNotice> teacherMailTask,
            NoticeRecord record,
            Memberships memberships,
            Clock clock) {
        this.scheduler = scheduler;
        this.teacherMailTask = teacherMailTask;
        this.record = record;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The teacher is here for the first time, and no old account has the address. */
    public void welcome(UUID teacher) {
        tell(new TeacherNotice(NoticeKind.WELCOME, teacher, "first", Map.of()));
    }

    /** The teacher's old account is linked, at the first sign-in or later. */
    public void oldAccountLinked(UUID teacher) {
        tell(new TeacherNotice(NoticeKind.OLD_ACCOUNT_LINKED, teacher, "linked", Map.of()));
    }

    /** An office decided on a request for help that is about this teacher. */
    public void helpDecided(UUID teacher, UUID help) {
        tell(new TeacherNotice(
                NoticeKind.HELP_DECIDED, teacher, help.toString(), Map.of(TeacherNotice.HELP, help.toString())));
    }

    /** An office gave the teacher's old account to somebody else who asked for help. */
    public void oldAccountMoved(UUID teacher, UUID help) {
        tell(new TeacherNotice(NoticeKind.OLD_ACCOUNT_MOVED, teacher, help.toString(), Map.of()));
    }

    /** A school was added to the teacher's profile. */
    public void schoolAttached(UUID membership) {
        tell(about(membership, NoticeKind.SCHOOL_ATTACHED, membership.toString(), Map.of()));
    }

    /**
     * The application waits for an office.
     *
     * @param office the office's name
     * @param days within how many days it usually decides
     */
    public void applicationReceived(UUID membership, UUID application, String office, int days) {
        tell(about(
                membership,
                NoticeKind.APPLICATION_RECEIVED,
                application.toString(),
                Map.of(TeacherNotice.OFFICE, office, TeacherNotice.DAYS, String.valueOf(days))));
    }

    /** The office asked something, in this round of the application. */
    public void questionAsked(UUID membership, UUID application, int round) {
        tell(about(
                membership,
                NoticeKind.QUESTION,
                application + "." + round,
                Map.of(TeacherNotice.APPLICATION, application.toString(), TeacherNotice.ROUND, String.valueOf(round))));
    }

    /** The application was approved. */
    public void validated(UUID membership, UUID application) {
        tell(about(membership, NoticeKind.VALIDATED, application.toString(), Map.of()));
    }

    /** The application was refused. */
    public void refused(UUID membership, UUID application) {
        tell(about(membership, NoticeKind.REFUSED, application.toString(), Map.of()));
    }

    /** The office took this decision back and looks at the application again. */
    public void decisionTakenBack(UUID membership, UUID decision) {
        tell(about(
                membership,
                NoticeKind.DECISION_TAKEN_BACK,
                decision.toString(),
                Map.of(TeacherNotice.DECISION, decision.toString())));
    }

    /** A school on the teacher's profile was judged not to exist, in the case of somebody else. */
    public void schoolClosed(UUID membership) {
        tell(about(membership, NoticeKind.SCHOOL_CLOSED, membership.toString(), Map.of()));
    }

    /**
     * eTwinning was closed to the teacher at this school after it had been open.
     *
     * @param validated the membership as it was before
     */
    public void accessWithdrawn(Membership blocked, Instant lost) {
        tell(about(blocked.id(), NoticeKind.ACCESS_WITHDRAWN, blocked.id() + "." + lost.toEpochMilli(), Map.of()));
    }

    /**
     * Something has waited for the teacher for some time.
     *
     * @param task the engine's id of the task
     * @param userTask its id in the diagram, e.g. {@code findSchool}
     * @param waited how long it has waited, at least
     * @param last whether there will be silence after this one
     */
    public void remind(UUID teacher, String task, String userTask, Duration waited, boolean last) {
        tell(new TeacherNotice(
                NoticeKind.REMINDER,
                teacher,
                task + "." + waited,
                Map.of(
                        TeacherNotice.TASK,
                        task,
                        TeacherNotice.USER_TASK,
                        userTask,
                        TeacherNotice.LAST,
                        String.valueOf(last))));
    }

    private TeacherNotice about(UUID membership, NoticeKind kind, String occasion, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put(TeacherNotice.MEMBERSHIP, membership.toString());
        return new TeacherNotice(kind, memberships.get(membership).teacher(), occasion, details);
    }

    private void tell(TeacherNotice notice) {
        if (record.open(notice)) {
            scheduler.scheduleIfNotExists(teacherMailTask.instance(notice.id(), notice), clock.instant());
        }
    }
}
