package eu.etwinning.onboarding.process.step.school;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/**
 * "Close school": it does not exist. Others who have it on their profile are told, and so are the validators who have
 * their cases.
 */
@DiagramPart(
        name = "Close school",
        topic = TaskCategory.SCHOOL,
        does = "Closes a new school that does not exist: nobody finds it any more, and whoever waits there is told.",
        needs = MEMBERSHIP)
@Component
class CloseSchool implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final SchedulerClient scheduler;
    private final OneTimeTask<SchoolClosedOrder> schoolClosedTask;
    private final OpenCases openCases;
    private final Clock clock;

    CloseSchool(
            Memberships memberships,
            SchoolRegister schools,
            SchedulerClient scheduler,
            OneTimeTask<SchoolClosedOrder> schoolClosedTask,
            OpenCases openCases,
            Clock clock) {
        this.memberships = memberships;
        this.schools = schools;
        this.scheduler = scheduler;
        this.schoolClosedTask = schoolClosedTask;
        this.openCases = openCases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Membership refused = memberships.get(membership(execution));
        if (schools.close(refused.school())) {
            scheduler.scheduleIfNotExists(
                    schoolClosedTask.instance(
                            UUID.randomUUID().toString(), new SchoolClosedOrder(refused.school(), refused.teacher())),
                    clock.instant());
            openCases.rewriteThoseAt(refused.school());
        }
    }
}
