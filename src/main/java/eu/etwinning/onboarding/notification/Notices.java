package eu.etwinning.onboarding.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Sees to it that people are told: joins the caller's transaction, and what is scheduled already is not scheduled
 * twice.
 */
@Service
public class Notices {

    private final SchedulerClient scheduler;
    private final OneTimeTask<HeadNoticeOrder> headNoticeTask;
    private final OneTimeTask<HeadQuestionOrder> headQuestionTask;
    private final OneTimeTask<Void> claimCodeTask;
    private final OneTimeTask<OfficeDigest> officeDigestTask;
    private final OneTimeTask<DefinitionsRefusedOrder> definitionsRefusedTask;
    private final DigestRecord digests;
    private final HeadNoticeRecord headNotices;
    private final Clock clock;

    Notices(
            SchedulerClient scheduler,
            OneTimeTask<HeadNoticeOrder> headNoticeTask,
            OneTimeTask<HeadQuestionOrder> headQuestionTask,
            OneTimeTask<Void> claimCodeTask,
            OneTimeTask<OfficeDigest> officeDigestTask,
            OneTimeTask<DefinitionsRefusedOrder> definitionsRefusedTask,
            DigestRecord digests,
            HeadNoticeRecord headNotices,
            Clock clock) {
        this.scheduler = scheduler;
        this.headNoticeTask = headNoticeTask;
        this.headQuestionTask = headQuestionTask;
        this.claimCodeTask = claimCodeTask;
        this.officeDigestTask = officeDigestTask;
        this.definitionsRefusedTask = definitionsRefusedTask;
        this.digests = digests;
        this.headNotices = headNotices;
        this.clock = clock;
    }

    /**
     * Tells the head of a school that a teacher added, once, that it is in the register (help centre of the European
     * School Education Platform). Where nobody has released the address, nobody is told.
     *
     * @param school the id of the very school
     * @param language a two-letter code; where we do not speak it, English it is
     */
    @Transactional
    public void schoolConfirmed(long school, String language) {
        if (headNotices.open(school)) {
            scheduler.scheduleIfNotExists(
                    headNoticeTask.instance(String.valueOf(school), new HeadNoticeOrder(school, language)),
                    clock.instant());
        }
    }

    /**
     * Asks the head of a school whether a person works there.
     *
     * @param inquiry the id of the question
     * @param language a two-letter code; where we do not speak it, English it is
     */
    public void headAsked(UUID inquiry, String language) {
        scheduler.scheduleIfNotExists(
                headQuestionTask.instance(inquiry.toString(), new HeadQuestionOrder(inquiry, language)),
                clock.instant());
    }

    /** Tells an office what waits for it; of one day once, also long after the mail was sent. */
    @Transactional
    public void digestDue(OfficeDigest digest) {
        if (digests.open(digest)) {
            scheduler.scheduleIfNotExists(officeDigestTask.instance(digest.id(), digest), clock.instant());
        }
    }

    /** Mails a code to the address that is claimed, if an old account has it. */
    public void claimCodeAsked(UUID claim) {
        scheduler.scheduleIfNotExists(claimCodeTask.instance(claim.toString()), clock.instant());
    }

    /**
     * Tells the first administrator that diagrams, tables or forms were not put live.
     *
     * @param set tells this set of files from all others
     * @param problems a sentence for each thing that is wrong
     */
    public void definitionsRefused(String set, List<String> problems) {
        scheduler.scheduleIfNotExists(
                definitionsRefusedTask.instance(set, new DefinitionsRefusedOrder(problems)), clock.instant());
    }
}
