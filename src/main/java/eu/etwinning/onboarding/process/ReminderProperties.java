package eu.etwinning.onboarding.process;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;
import java.util.List;

/**
 * When teachers are reminded.
 *
 * @param after how long something has waited at each reminder; after the longest there is silence
 * @param every how often it is looked who is to be reminded
 */
@ConfigurationProperties("onboarding.reminders")
record ReminderProperties(List<Duration> after, Duration every) {

    ReminderProperties {
        after = after.stream().sorted().toList();
    }
}
