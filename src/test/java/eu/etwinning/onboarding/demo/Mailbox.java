package eu.etwinning.onboarding.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A mail server that takes every mail and delivers none; it forgets them when it ends. */
public class Mailbox implements AutoCloseable {

    private final GreenMail server;
    private final int port;

    /** A mailbox on a free port, closed until {@link #open}. */
    public Mailbox() {
        this(freePort());
    }

    Mailbox(int port) {
        this.port = port;
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts to take mails, on the same port after it was closed. */
    public Mailbox open() {
        if (!server.isRunning()) {
            server.start();
        }
        return this;
    }

    /** Where {@code spring.mail.port} must point. */
    public int port() {
        return port;
    }

    /** What came in so far, newest first. */
    public List<Mail> received() {
        List<Mail> mails = new ArrayList<>(
                Stream.of(server.getReceivedMessages()).map(Mailbox::read).toList());
        Collections.reverse(mails);
        return mails;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    message.getMessageID(),
                    GreenMailUtil.getAddressList(message.getFrom()),
                    GreenMailUtil.getAddressList(message.getAllRecipients()),
                    message.getSubject(),
                    message.getSentDate() == null ? null : message.getSentDate().toInstant(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail received cannot be read", e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                found.append(part(parts.getBodyPart(i), type));
            }
        }
        return found.toString();
    }

    /** A mail received. */
    public record Mail(String id, String from, String to, String subject, Instant sent, String text, String html) {}
}
