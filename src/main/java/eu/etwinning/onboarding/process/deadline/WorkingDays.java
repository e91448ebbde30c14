package eu.etwinning.onboarding.process.deadline;

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

    /** To the end of the last of these days, by the clock of the place; the day of this moment is none of them. */
    Duration after(ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return Duration.between(now, day.plusDays(1).atStartOfDay(now.getZone()));
    }
}
