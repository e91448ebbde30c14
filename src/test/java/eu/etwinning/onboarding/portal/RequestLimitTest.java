package eu.etwinning.onboarding.portal;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T10:00:15Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final RequestLimit<String> limit = new RequestLimit<>(2, clock);

    @Test
    void letsAClientAskSoManyTimesAMinute() {
        limit.take("192.0.2.1");
        limit.take("192.0.2.1");
        assertThatThrownBy(() -> limit.take("192.0.2.1"))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        tooMany -> assertThat(tooMany.seconds()).isEqualTo(45));
        assertThatNoException().as("another client").isThrownBy(() -> limit.take("192.0.2.2"));

        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(45)));
        assertThatNoException().as("the next minute").isThrownBy(() -> limit.take("192.0.2.1"));
    }
}
