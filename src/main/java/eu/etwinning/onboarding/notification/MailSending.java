package eu.etwinning.onboarding.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final MailProperties properties;
    private final String support;

    MailSending(JavaMailSender server, ITemplateEngine templates, MessageSource messages, MailProperties properties,
                @Value("${onboarding.support-address}") String support) {
        this.server = server;
        this.templates = templates;
        this.messages = messages;
        this.properties = properties;
        this.support = support;
    }

    /** @throws MailException if the mail server does not take it */
    void send(Mail mail) {
        Context context = new Context(mail.language(), mail.facts());
        context.setVariable("support", support);
        String subject = messages.getMessage("mail." + mail.kind() + ".subject", null, mail.language());
        context.setVariable("subject", subject);
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setReplyTo(support);
            helper.setTo(mail.recipient());
            helper.setSubject(subject);
            helper.setText(templates.process("mail/" + mail.kind() + ".txt", context), templates.process("mail/" + mail.kind() + ".html", context));
            message.setHeader("Message-ID", "<" + mail.kind() + "." + mail.id() + "@" + properties.from().replaceFirst(".*@", "") + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail " + mail.kind() + " " + mail.id() + " cannot be written", e);
        }
        server.send(message);
    }
}
