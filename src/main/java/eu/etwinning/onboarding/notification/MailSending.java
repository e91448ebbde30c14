package eu.etwinning.onboarding.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.nio.charset.StandardCharsets;

/** Writes a mail as text and HTML and hands it to the mail server. */
@Component
class MailSending {

    private final JavaMailSender server;
    private final ITemplateEngine templates;
    private final MailProperties properties;
    private final String support;

    MailSending(JavaMailSender server, ITemplateEngine templates, MailProperties properties, @Value("${onboarding.support-address}") String support) {
        this.server = server;
        this.templates = templates;
        this.properties = properties;
        this.support = support;
    }

    /** @throws MailNotSentException if the mail server does not take it */
    void send(Mail mail) {
        Context context = new Context(mail.language(), mail.facts());
        context.setVariable("support", support);
        context.setVariable("subject", mail.subject());
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setReplyTo(support);
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(templates.process("mail/" + mail.template() + ".txt", context), templates.process("mail/" + mail.template() + ".html", context));
            message.setHeader("Message-ID", "<" + mail.id() + "@" + properties.from().replaceFirst(".*@", "") + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail " + mail.id() + " cannot be written", e);
        }
        try {
            server.send(message);
        } catch (MailException refused) {
            throw new MailNotSentException(mail, refused);
        }
    }
}
