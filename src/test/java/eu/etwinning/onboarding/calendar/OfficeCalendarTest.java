package eu.etwinning.onboarding.calendar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeCalendarTest {

    @ParameterizedTest
    @CsvSource({
        // At one moment it is Sunday in Lisbon and Monday in Tbilisi.
        "2026-11-29T21:30:00Z, Europe/Lisbon, 2026-11-29, 2026-11-23T00:00:00Z, 2026-11-30T00:00:00Z",
        "2026-11-29T21:30:00Z, Asia/Tbilisi, 2026-11-30, 2026-11-29T20:00:00Z, 2026-12-06T20:00:00Z",
        "2026-11-29T20:00:00Z, Asia/Tbilisi, 2026-11-30, 2026-11-29T20:00:00Z, 2026-12-06T20:00:00Z",
        "2026-11-29T19:59:59Z, Asia/Tbilisi, 2026-11-29, 2026-11-22T20:00:00Z, 2026-11-29T20:00:00Z",
        // Weeks in which the clocks change.
        "2026-03-29T12:00:00Z, Europe/Paris, 2026-03-29, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25T12:00:00Z, Europe/Paris, 2026-10-25, 2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z"
    })
    void aWeekBeginsOnMondayAtMidnightThere(Instant moment, ZoneId zone, LocalDate day, Instant began, Instant ends) {
        OfficeCalendar calendar = new OfficeCalendar(zone);
        assertThat(calendar.day(moment)).isEqualTo(day);
        assertThat(calendar.weekBegan(moment)).isEqualTo(began);
        assertThat(calendar.weekEnds(moment)).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T12:00:00Z, Europe/Lisbon, P7D, 2026-04-03T11:00:00Z",
                "2026-03-27T12:00:00Z, Asia/Tbilisi, P7D, 2026-04-03T12:00:00Z",
        "2026-10-20T12:00:00Z, Europe/Lisbon, P7D, 2026-10-27T13:00:00Z",
                "2026-10-20T12:00:00Z, Europe/Istanbul, P7D, 2026-10-27T12:00:00Z",
        "2026-03-28T12:00:00Z, Europe/Paris, PT36H, 2026-03-29T23:00:00Z",
                "2026-03-28T23:00:00Z, Europe/Paris, PT5H, 2026-03-29T04:00:00Z",
        // That time of day is left out on the last day.
        "2026-03-28T01:30:00Z, Europe/Paris, P1D, 2026-03-29T01:30:00Z"
    })
    void aDayEndsAtTheSameTimeOfDayWhateverTheClocksDo(Instant start, ZoneId zone, Duration time, Instant end) {
        assertThat(new OfficeCalendar(zone).after(start, time)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03T11:00:00Z, Europe/Lisbon, P7D, 2026-03-27T12:00:00Z",
        "2026-10-27T13:00:00Z, Europe/Lisbon, P2D, 2026-10-25T13:00:00Z",
        "2026-10-26T13:00:00Z, Europe/Lisbon, P2D, 2026-10-24T12:00:00Z"
    })
    void theSameHoldsBackwards(Instant end, ZoneId zone, Duration time, Instant start) {
        assertThat(new OfficeCalendar(zone).before(end, time)).isEqualTo(start);
    }
}
