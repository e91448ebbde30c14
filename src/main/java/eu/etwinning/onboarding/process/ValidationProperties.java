package eu.etwinning.onboarding.process;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/**
 * How long a validation waits for others, and how often it asks.
 *
 * @param mostQuestions    how often a teacher is asked about one application at most
 * @param answerWithin     how long a teacher has to answer before the application is refused
 * @param headAnswerWithin how long a case waits for the head before it comes back to the office
 * @param headLinkValid    how long the link in the mail to the head can be used: an answer is still shown while the case is open
 * @param followUpBefore   how long before an office must have decided a case is due soon
 * @param certificateWithinWorkingDays how many days from Monday to Friday a teacher has to name the certificate of employment, where the office asks for one
 */
@ConfigurationProperties("onboarding.validation")
record ValidationProperties(int mostQuestions, Duration answerWithin, Duration headAnswerWithin, Duration headLinkValid, Duration followUpBefore,
                            int certificateWithinWorkingDays) {
}
