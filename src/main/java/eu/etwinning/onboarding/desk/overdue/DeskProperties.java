package eu.etwinning.onboarding.desk.overdue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How it is seen to that no case is forgotten.
 *
 * @param centralOffice the id of the office that gets what another one has not decided in time; the table
 *     {@code national-office} names it
 * @param escalateAfter how long after its due date a case is passed on to it
 * @param escalateEvery how often it is looked what is to be passed on
 * @param digestAt from when on an office is told by mail what waits, once a day, by its own clock
 * @param giveBackAt when cases are taken from people who are not in the office any more, once a day, by the clock of
 *     {@code onboarding.zone}
 */
@Validated
@ConfigurationProperties("onboarding.desk")
public record DeskProperties(
        @NotBlank @Pattern(regexp = "[a-z0-9-]*", message = "must be the id of an office, as central-support")
        String centralOffice,

        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 3660)
        Duration escalateAfter,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 366)
        Duration escalateEvery,

        @NotNull LocalTime digestAt,
        @NotNull LocalTime giveBackAt) {}
