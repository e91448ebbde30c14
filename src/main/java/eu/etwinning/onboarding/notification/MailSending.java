package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes a mail as text and HTML and hands it to the mail server. */
@Component
class MailSending {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final JavaMailSenderImpl server;
    private final Utf8MailServer utf8Server;
    private final ITemplateEngine templates;
    private final MailProperties properties;
    private final EmailAddress support;

    MailSending(
            JavaMailSenderImpl server,
            ITemplateEngine templates,
            MailProperties properties,
            @Value("${onboarding.support-address}") EmailAddress support) {
        this.server = server;
        this.utf8Server = new Utf8MailServer(server);
        this.templates = templates;
        this.properties = properties;
        this.support = support;
    }

    /** @throws MailNotSentException if the mail server does not take it */
    void send(Mail mail) {
        JavaMailSenderImpl taker = mail.recipient().needsSmtpUtf8() ? utf8Server : server;
        try {
            taker.send(written(mail, taker));
        } catch (MessagingException unwritable) {
            throw new MailNotSentException(mail.id(), unwritable);
        } catch (MailException refused) {
            throw new MailNotSentException(mail, refused);
        }
    }

    /**
     * Whether a mail to this address can be handed to the mail server as the address is, and not cut to another one.
     * Whether anybody has the address is not asked.
     *
     * @throws MessagingException if the mail server does not answer
     */
    boolean canWriteTo(EmailAddress address) throws MessagingException {
        if (!address.needsSmtpUtf8()) {
            return true;
        }
        try {
            utf8Server.testConnection();
            return true;
        } catch (Utf8MailServer.Utf8NotOfferedException ascii) {
            return false;
        }
    }

    private MimeMessage written(Mail mail, JavaMailSenderImpl taker) throws MessagingException {
        Context context = new Context(mail.language(), mail.facts());
        context.setVariable("support", support.value());
        context.setVariable("subject", mail.subject());
        MimeMessage message = taker.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        String from = properties.from().forMail();
        helper.setFrom(from);
        helper.setReplyTo(support.forMail());
        helper.setTo(mail.recipient().forMail());
        helper.setSubject(LINE_BREAKS.matcher(mail.subject()).replaceAll(" "));
        helper.setText(
                templates.process("mail/" + mail.template() + ".txt", context),
                templates.process("mail/" + mail.template() + ".html", context));
        message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.indexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
