package eu.etwinning.onboarding.process.deadline;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How long a validation waits for others, and how often it asks.
 *
 * @param mostQuestions how often a teacher is asked about one application at most
 * @param answerWithin how long a teacher has to answer before the application is refused
 * @param headAnswerWithin how long a case waits for the head before it comes back to the office
 * @param headLinkValid how long the link in the mail to the head can be used: an answer is still shown while the case
 *     is open
 * @param followUpBefore how long before an office must have decided a case is due soon
 * @param certificateWithinWorkingDays how many days from Monday to Friday a teacher has to name the certificate of
 *     employment, where the office asks for one
 */
@Validated
@ConfigurationProperties("onboarding.validation")
public record ValidationProperties(
        @Min(1) @Max(100) int mostQuestions,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 3660)
        Duration answerWithin,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 3660)
        Duration headAnswerWithin,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 3660)
        Duration headLinkValid,

        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 3660)
        Duration followUpBefore,

        @Min(1) @Max(1000) int certificateWithinWorkingDays) {

    /** Or a head whom a case still waits for would come upon a link that does not work any more. */
    @AssertTrue(message = "head-link-valid must be no shorter than head-answer-within")
    boolean isHeadLinkValidWhileTheCaseWaits() {
        return headLinkValid == null || headAnswerWithin == null || headLinkValid.compareTo(headAnswerWithin) >= 0;
    }
}
