package eu.etwinning.onboarding.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.Map;

/**
 * How much of a node one request may take.
 *
 * @param bodyLimit how large the body of a request may be, whatever its method
 * @param largerBodies the pages that take more, files for example: how much, by the page's path
 * @param bodyWithin in how much time the whole body must have come
 * @param bodiesAtOnce how many bodies may be on their way at once: fewer than the server has threads, so that pages go
 *     on being shown
 * @param bodiesAtOnceByOne how many of them from one address
 */
@Validated
@ConfigurationProperties("onboarding.web")
record WebProperties(
        @NotNull DataSize bodyLimit,
        @NotNull Map<@Pattern(regexp = "/.*") String, DataSize> largerBodies,

        @NotNull @DurationMin(millis = 1) @DurationMax(days = 1)
        Duration bodyWithin,

        @Positive int bodiesAtOnce,
        @Positive int bodiesAtOnceByOne) {

    WebProperties {
        largerBodies = largerBodies == null ? Map.of() : Map.copyOf(largerBodies);
    }

    /** Or no form could be sent. */
    @AssertTrue(message = "body-limit must be more than nothing")
    boolean isRoomForABody() {
        return bodyLimit == null || bodyLimit.toBytes() > 0;
    }

    @AssertTrue(message = "larger-bodies must be more than nothing")
    boolean isRoomForLargerBodies() {
        return largerBodies.values().stream().allMatch(size -> size != null && size.toBytes() > 0);
    }

    /** In bytes. */
    long bodyLimit(String path) {
        return largerBodies.getOrDefault(path, bodyLimit).toBytes();
    }
}
