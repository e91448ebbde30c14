package eu.etwinning.onboarding.account.claim;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How an old account is claimed by a code that goes to its address.
 *
 * @param validity how long after it was asked for a code is good
 * @param tries how many wrong codes spoil a claim
 * @param pause how long the teacher then waits for another code to the same address
 * @param window the time over which codes are counted
 * @param codesPerTeacher how many a teacher may ask for in that time
 * @param codesPerAddress how many may be asked for one address in that time, whoever asks
 */
@Validated
@ConfigurationProperties("onboarding.claim")
public record ClaimProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 366)
        Duration validity,

        @Min(1) int tries,

        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 366)
        Duration pause,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 366)
        Duration window,

        @Min(1) int codesPerTeacher,
        @Min(1) int codesPerAddress) {

    /** Or one person could use up what an address gets, and keep its owner from it. */
    @AssertTrue(message = "codes-per-teacher must be less than codes-per-address")
    boolean isSomethingLeftForTheOwner() {
        return codesPerTeacher < codesPerAddress;
    }
}
