package eu.etwinning.onboarding.portal;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often may be searched.
 *
 * @param requestsPerMinute how often one client may ask the API
 * @param answersPerMinute how many forms one teacher may send, the search for a school among them
 */
@Validated
@ConfigurationProperties("onboarding.schools")
record RequestProperties(
        @Positive int requestsPerMinute, @Positive int answersPerMinute) {}
