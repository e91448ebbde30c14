package eu.etwinning.onboarding.school;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the register begins.
 *
 * @param importShipped whether the schools that come with the application are brought in at the start
 */
@Validated
@ConfigurationProperties("onboarding.schools")
record RegisterProperties(boolean importShipped) {
}
