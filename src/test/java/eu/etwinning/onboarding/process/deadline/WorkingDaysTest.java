package eu.etwinning.onboarding.process.deadline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // a Monday, a Friday, a Saturday and a Sunday
        "2026-11-23T10:00:00Z, 5, 2026-12-01T00:00:00Z", "2026-11-27T23:59:59Z, 5, 2026-12-05T00:00:00Z",
                "2026-11-28T00:00:00Z, 5, 2026-12-05T00:00:00Z",
        "2026-11-29T12:00:00Z, 1, 2026-12-01T00:00:00Z", "2026-11-23T10:00:00Z, 1, 2026-11-25T00:00:00Z",
                "2026-11-26T10:00:00Z, 2, 2026-12-01T00:00:00Z"
    })
    void endWithTheLastDayThatIsWorkedOn(Instant now, int days, Instant end) {
        assertThat(now.plus(new WorkingDays(days).after(now.atZone(ZoneOffset.UTC))))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // At one moment it is Friday here and Saturday there.
        "2026-11-27T22:30:00Z, Europe/Belgrade, 1, 2026-11-30T23:00:00Z",
        "2026-11-27T22:30:00Z, Asia/Tbilisi, 1, 2026-11-30T20:00:00Z",
        "2026-11-27T19:30:00Z, Asia/Tbilisi, 1, 2026-11-30T20:00:00Z",
        "2026-11-26T20:30:00Z, Asia/Tbilisi, 1, 2026-11-30T20:00:00Z",
        "2026-11-26T20:30:00Z, Europe/Belgrade, 1, 2026-11-27T23:00:00Z",
        // The clocks change on the Sunday in between.
        "2026-03-27T10:00:00Z, Europe/Belgrade, 1, 2026-03-30T22:00:00Z",
        "2026-10-23T10:00:00Z, Europe/Belgrade, 1, 2026-10-26T23:00:00Z",
        // There, a day begins at one o'clock when summer begins.
        "2026-03-26T10:00:00Z, Asia/Beirut, 1, 2026-03-27T22:00:00Z"
    })
    void endByTheClockOfThePlace(Instant now, ZoneId zone, int days, Instant end) {
        assertThat(now.plus(new WorkingDays(days).after(now.atZone(zone)))).isEqualTo(end);
    }

    @Test
    void areAtLeastOne() {
        assertThatThrownBy(() -> new WorkingDays(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
