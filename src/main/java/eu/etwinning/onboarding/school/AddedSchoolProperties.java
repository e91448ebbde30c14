package eu.etwinning.onboarding.school;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How many schools teachers may add.
 *
 * @param window the time over which they are counted
 * @param perTeacher how many a teacher may add in that time
 * @param perHead how many may be added in that time with the same address of the head, whoever adds them
 */
@Validated
@ConfigurationProperties("onboarding.added-schools")
record AddedSchoolProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 366)
        Duration window,

        @Min(1) int perTeacher,
        @Min(1) int perHead) {}
