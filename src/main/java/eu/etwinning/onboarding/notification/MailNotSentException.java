package eu.etwinning.onboarding.notification;

import jakarta.mail.MessagingException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail server did not take a mail. Says why without the address, which a mail server likes to repeat and which belongs in no log. */
class MailNotSentException extends RuntimeException {

    private static final Pattern REPLY_CODE = Pattern.compile("^\\d{3}\\b");

    MailNotSentException(Mail mail, MailException refused) {
        super("The mail server did not take the mail " + mail.id() + ": " + reason(refused));
    }

    private static String reason(MailException refused) {
        Throwable cause = refused instanceof MailSendException send && send.getMessageExceptions().length > 0 ? send.getMessageExceptions()[0]
                : refused.getMostSpecificCause();
        while (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
            cause = messaging.getNextException();
        }
        Matcher code = REPLY_CODE.matcher(String.valueOf(cause.getMessage()));
        return cause.getClass().getSimpleName() + (code.find() ? " " + code.group() : "");
    }
}
