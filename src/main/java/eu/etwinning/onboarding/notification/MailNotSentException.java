package eu.etwinning.onboarding.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mail server did not take a mail. Says why without the address, which a mail server likes to repeat and which
 * belongs in no log.
 */
class MailNotSentException extends RuntimeException {

    private static final Pattern REPLY_CODE = Pattern.compile("^\\d{3}\\b");
    /** RFC 5321, 4.2.3: there is no such mailbox, or no such address. A full mailbox (552) is asked again. */
    private static final Set<Integer> NO_MAILBOX = Set.of(501, 550, 551, 553, 555);
    /** RFC 3463: an operator may mend what a policy refuses. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");

    private final boolean forGood;

    MailNotSentException(Mail mail, MailException refused) {
        this(mail.id(), cause(refused));
    }

    MailNotSentException(String mail, Throwable cause) {
        super("The mail server did not take the mail " + mail + ": " + reason(cause));
        forGood = isForGood(cause);
    }

    /**
     * Whether no other try would succeed: the address is none, nobody has it, or the mail server knows nothing of such
     * addresses.
     */
    boolean isForGood() {
        return forGood;
    }

    private static boolean isForGood(Throwable cause) {
        return cause instanceof AddressException
                || cause instanceof Utf8MailServer.Utf8NotOfferedException
                || (cause instanceof SMTPAddressFailedException recipient
                        && NO_MAILBOX.contains(recipient.getReturnCode())
                        && !POLICY.matcher(String.valueOf(recipient.getMessage()))
                                .find());
    }

    private static Throwable cause(MailException refused) {
        Throwable cause = refused instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : refused.getMostSpecificCause();
        while (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
            cause = messaging.getNextException();
        }
        return cause;
    }

    private static String reason(Throwable cause) {
        Matcher code = REPLY_CODE.matcher(String.valueOf(cause.getMessage()));
        return cause.getClass().getSimpleName() + (code.find() ? " " + code.group() : "");
    }
}
