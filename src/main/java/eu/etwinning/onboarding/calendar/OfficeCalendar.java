package eu.etwinning.onboarding.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The days of an office, as its people count them: a day has 23 or 25 hours where the clocks change, and a week begins
 * on Monday.
 *
 * @param zone in which the office lies
 */
public record OfficeCalendar(ZoneId zone) {

    /** The day on which this was, there. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What clocks show there. */
    public LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, zone);
    }

    /** The moment with the day and the time of that place. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }

    /** So much later; whole days end at the same time of day, whatever clocks did in between. */
    public Instant after(Instant start, Duration time) {
        return start.atZone(zone).plusDays(time.toDays()).toInstant().plus(time.minusDays(time.toDays()));
    }

    /** So much earlier, counted like {@link #after}. */
    public Instant before(Instant end, Duration time) {
        return after(end, time.negated());
    }

    /** How many whole days lie between these moments there, each ending at the same time of day. */
    public long days(Instant start, Instant end) {
        return ChronoUnit.DAYS.between(at(start), at(end));
    }

    /** When the Monday of this moment's week began. */
    public Instant weekBegan(Instant moment) {
        return day(moment)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    /** When the next Monday begins. */
    public Instant weekEnds(Instant moment) {
        return day(moment)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }
}
