package eu.etwinning.onboarding.process;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Counts days from Monday to Friday. Public holidays, which differ from country to country, count as days. */
record WorkingDays(int days) {

    /** @throws IllegalArgumentException if there is not at least one day */
    WorkingDays {
        if (days < 1) {
            throw new IllegalArgumentException("At least one working day is needed, not " + days);
        }
    }

    /** From now to the end of the last of these days; today is none of them. */
    Duration fromNow(Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return Duration.between(now, day.plusDays(1).atStartOfDay(now.getZone()));
    }
}
