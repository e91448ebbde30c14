package eu.etwinning.onboarding.application.head;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How many questions go to heads of schools.
 *
 * @param window the time over which they are counted
 * @param questionsPerTeacher how many are asked about one teacher in that time
 * @param questionsPerAddress how many are mailed to one address in that time, whoever they are about
 */
@Validated
@ConfigurationProperties("onboarding.heads")
public record HeadProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 366)
        Duration window,

        @Min(1) int questionsPerTeacher,
        @Min(1) int questionsPerAddress) {}
