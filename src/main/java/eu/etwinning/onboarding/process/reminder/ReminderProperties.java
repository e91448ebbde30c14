package eu.etwinning.onboarding.process.reminder;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.List;

/**
 * When teachers are reminded.
 *
 * @param after how long something has waited at each reminder; after the longest there is silence
 * @param every how often it is looked who is to be reminded
 */
@Validated
@ConfigurationProperties("onboarding.reminders")
record ReminderProperties(
        @NotEmpty List<@NotNull @DurationMin(minutes = 1) @DurationMax(days = 3660) Duration> after,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 366)
        Duration every) {

    ReminderProperties {
        after = after == null ? List.of() : after.stream().sorted().toList();
    }
}
