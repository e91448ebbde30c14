package eu.etwinning.onboarding.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.util.Properties;

/**
 * The mail server, for mails to somebody whose name before the {@code @} is not in ASCII (RFC 6531). To a server that
 * does not offer that, such a mail is not handed over: it would cut the letters to other ones, and the mail would go to
 * somebody else.
 */
class Utf8MailServer extends JavaMailSenderImpl {

    private static final String EXTENSION = "SMTPUTF8";

    /** @param server the same server, as it is configured for all other mails */
    Utf8MailServer(JavaMailSenderImpl server) {
        setProtocol(server.getProtocol());
        setHost(server.getHost());
        setPort(server.getPort());
        setUsername(server.getUsername());
        setPassword(server.getPassword());
        setDefaultEncoding(server.getDefaultEncoding());
        Properties properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        properties.setProperty("mail.mime.allowutf8", "true");
        setJavaMailProperties(properties);
    }

    /** @throws Utf8NotOfferedException if the server does not offer it */
    @Override
    protected Transport connectTransport() throws MessagingException {
        Transport transport = super.connectTransport();
        if (transport instanceof SMTPTransport smtp && smtp.supportsExtension(EXTENSION)) {
            return transport;
        }
        transport.close();
        throw new Utf8NotOfferedException();
    }

    /** The server takes mails to addresses in ASCII only. */
    static class Utf8NotOfferedException extends MessagingException {

        Utf8NotOfferedException() {
            super("The mail server does not offer " + EXTENSION);
        }
    }
}
