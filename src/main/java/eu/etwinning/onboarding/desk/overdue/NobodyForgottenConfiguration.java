package eu.etwinning.onboarding.desk.overdue;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/**
 * The work of the cluster by which no case is forgotten. Where it failed as a whole it is tried again well before its
 * next turn.
 */
@Configuration(proxyBeanMethods = false)
class NobodyForgottenConfiguration {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(5);
    /** The morning comes at another moment to each zone. */
    private static final Duration DIGESTS_EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> escalationTask(Escalation escalation, DeskProperties properties, Clock clock) {
        return Tasks.recurring("escalation", FixedDelay.of(properties.escalateEvery()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(TRY_AGAIN_AFTER))
                .execute((task, context) -> escalation.escalate(clock.instant()));
    }

    @Bean
    RecurringTask<Void> giveBackTask(GiveBack giveBack, OfficeCalendars calendars, DeskProperties properties) {
        return Tasks.recurring("give-back", new Daily(calendars.standard().zone(), properties.giveBackAt()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(TRY_AGAIN_AFTER))
                .execute((task, context) -> giveBack.giveBack());
    }

    /** The digests are looked up late: they need the scheduler, which needs this task. */
    @Bean
    RecurringTask<Void> officeDigestsTask(
            ObjectProvider<OfficeDigests> digests, DeskProperties properties, Clock clock) {
        return Tasks.recurring("office-digests", FixedDelay.of(DIGESTS_EVERY))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(TRY_AGAIN_AFTER))
                .execute((task, context) -> digests.getObject().sendFrom(properties.digestAt(), clock.instant()));
    }
}
