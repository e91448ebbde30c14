package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;

import java.util.Locale;
import java.util.Map;

/**
 * A mail to be written from the templates {@code mail/<template>.txt} and {@code .html}.
 *
 * @param id names the mail among all: sent twice, it is known as the same
 * @param facts what the templates show
 */
record Mail(
        String template,
        String id,
        EmailAddress recipient,
        Locale language,
        String subject,
        Map<String, Object> facts) {}
