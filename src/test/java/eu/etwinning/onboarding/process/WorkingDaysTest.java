package eu.etwinning.onboarding.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
            // a Monday, a Friday, a Saturday and a Sunday
            "2026-11-23T10:00:00Z, 5, 2026-12-01T00:00:00Z", "2026-11-27T23:59:59Z, 5, 2026-12-05T00:00:00Z", "2026-11-28T00:00:00Z, 5, 2026-12-05T00:00:00Z",
            "2026-11-29T12:00:00Z, 1, 2026-12-01T00:00:00Z", "2026-11-23T10:00:00Z, 1, 2026-11-25T00:00:00Z", "2026-11-26T10:00:00Z, 2, 2026-12-01T00:00:00Z"})
    void endWithTheLastDayThatIsWorkedOn(Instant now, int days, Instant end) {
        assertThat(now.plus(new WorkingDays(days).fromNow(Clock.fixed(now, ZoneOffset.UTC)))).isEqualTo(end);
    }

    @Test
    void areAtLeastOne() {
        assertThatThrownBy(() -> new WorkingDays(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
