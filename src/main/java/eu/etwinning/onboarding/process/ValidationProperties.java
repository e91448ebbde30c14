package eu.etwinning.onboarding.process;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/**
 * How long a validation waits for others, and how often it asks.
 *
 * @param mostQuestions    how often a teacher is asked about one application at most
 * @param answerWithin     how long a teacher has to answer before the application is refused
 * @param headAnswerWithin how long a case waits for the head before it comes back to the office
 */
@ConfigurationProperties("onboarding.validation")
record ValidationProperties(int mostQuestions, Duration answerWithin, Duration headAnswerWithin) {
}
