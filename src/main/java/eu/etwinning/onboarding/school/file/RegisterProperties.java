package eu.etwinning.onboarding.school.file;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How the register begins, and how long it is searched.
 *
 * @param importShipped whether the schools that come with the application are brought in at the start
 * @param searchWithin how long the database may work at one step of a search
 */
@Validated
@ConfigurationProperties("onboarding.schools")
public record RegisterProperties(
        boolean importShipped,

        @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1)
        Duration searchWithin) {}
