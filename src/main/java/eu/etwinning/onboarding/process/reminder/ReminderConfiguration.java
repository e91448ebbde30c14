package eu.etwinning.onboarding.process.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Instant;

/**
 * The work of the cluster that reminds teachers; it remembers up to when they were reminded, so that no outage swallows
 * a reminder.
 */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    RecurringTask<Instant> remindersTask(Reminders reminders, ReminderProperties properties, Clock clock) {
        return Tasks.recurring("reminders", FixedDelay.of(properties.every()), Instant.class)
                .initialData(clock.instant())
                .executeStateful((remindedUpTo, context) -> {
                    Instant now = clock.instant();
                    reminders.remind(remindedUpTo.getData(), now);
                    return now;
                });
    }
}
