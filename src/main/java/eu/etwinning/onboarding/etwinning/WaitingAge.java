package eu.etwinning.onboarding.etwinning;

import java.time.Duration;
import java.time.Instant;

/** For how long an application has waited, in steps of days. */
public enum WaitingAge {
    THREE_DAYS(3), SEVEN_DAYS(7), TWO_WEEKS(14), FOUR_WEEKS(28), LONGER(Integer.MAX_VALUE);

    private final int days;

    WaitingAge(int days) {
        this.days = days;
    }

    /** What was submitted before has waited longer than this step. */
    Instant begin(Instant now) {
        return this == LONGER ? Instant.EPOCH : now.minus(Duration.ofDays(days));
    }
}
