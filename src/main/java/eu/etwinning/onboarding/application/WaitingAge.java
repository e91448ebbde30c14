package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.calendar.OfficeCalendar;

import java.time.Duration;
import java.time.Instant;

/** For how long an application has waited, in steps of days. */
public enum WaitingAge {
    THREE_DAYS(3),
    SEVEN_DAYS(7),
    TWO_WEEKS(14),
    FOUR_WEEKS(28),
    LONGER(null);

    private final Integer days;

    WaitingAge(Integer days) {
        this.days = days;
    }

    /** Up to how many; null for what has waited longer than all of them. */
    public Integer days() {
        return days;
    }

    /** What was submitted before has waited longer than this step. */
    Instant begin(Instant now, OfficeCalendar calendar) {
        return this == LONGER ? Instant.EPOCH : calendar.before(now, Duration.ofDays(days));
    }
}
