package eu.etwinning.onboarding.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A mail server that takes every mail and delivers none; it forgets them when it ends. */
public class Mailbox implements AutoCloseable {

    private final GreenMail server;

    /** A mailbox on a free port, closed until {@link #open}. */
    public Mailbox() {
        this(0);
    }

    Mailbox(int port) {
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    }

    /** Starts to take mails. */
    public Mailbox open() {
        server.start();
        return this;
    }

    /** Where {@code spring.mail.port} must point. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** What came in so far, newest first. */
    public List<Mail> received() {
        List<Mail> mails = new ArrayList<>(Stream.of(server.getReceivedMessages()).map(Mailbox::read).toList());
        Collections.reverse(mails);
        return mails;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(GreenMailUtil.getAddressList(message.getFrom()), GreenMailUtil.getAddressList(message.getAllRecipients()),
                    message.getSubject(), message.getSentDate() == null ? null : message.getSentDate().toInstant(), text(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail received cannot be read", e);
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent() instanceof String text ? text : GreenMailUtil.getBody(message);
    }

    /** A mail received. */
    public record Mail(String from, String to, String subject, Instant sent, String text) {
    }
}
