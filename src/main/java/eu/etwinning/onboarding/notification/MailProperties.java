package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
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
 * How mails are sent.
 *
 * @param from the address that they come from
 * @param retryAfter how long to wait before a mail that could not be sent is tried again; a little longer each time
 * @param mostTries how often it is tried at most
 */
@Validated
@ConfigurationProperties("onboarding.mail")
record MailProperties(
        @NotNull EmailAddress from,

        @NotNull @DurationMin(millis = 1) @DurationMax(days = 366)
        Duration retryAfter,

        @Min(1) @Max(100) int mostTries) {

    /** Or a mail server that does not know SMTPUTF8 would take no mail from it. */
    @AssertTrue(message = "from must be exactly one e-mail address, with plain letters before the '@'")
    boolean isTakenByEveryMailServer() {
        return from == null || !from.needsSmtpUtf8();
    }
}
