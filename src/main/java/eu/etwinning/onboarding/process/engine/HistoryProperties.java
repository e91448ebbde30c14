package eu.etwinning.onboarding.process.engine;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.LocalTime;

/**
 * When the engine deletes what it kept of cases that ended: how long it keeps them each definition says, by its
 * {@code historyTimeToLive}.
 *
 * @param cleanFrom from when on, each night
 * @param cleanUntil until when; what is left then waits for the next night. Earlier than {@code cleanFrom} means the
 *     next morning
 */
@ConfigurationProperties("onboarding.history")
@Validated
public record HistoryProperties(
        @NotNull LocalTime cleanFrom, @NotNull LocalTime cleanUntil) {

    /** @throws IllegalArgumentException if there is no time in between: the engine would never delete anything */
    public HistoryProperties {
        if (cleanFrom != null && cleanFrom.equals(cleanUntil)) {
            throw new IllegalArgumentException("onboarding.history.clean-from and clean-until must differ");
        }
    }
}
