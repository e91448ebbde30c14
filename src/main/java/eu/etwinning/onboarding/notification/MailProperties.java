package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/**
 * How mails are sent.
 *
 * @param from       the address that they come from
 * @param retryAfter how long to wait before a mail that could not be sent is tried again; a little longer each time
 * @param mostTries  how often it is tried at most
 */
@ConfigurationProperties("onboarding.mail")
record MailProperties(EmailAddress from, Duration retryAfter, int mostTries) {
}
