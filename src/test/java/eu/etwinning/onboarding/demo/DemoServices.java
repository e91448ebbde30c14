package eu.etwinning.onboarding.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What surrounds the application in the demo: its database, EU Login and a mail server. */
public final class DemoServices implements AutoCloseable {

    private static final int EU_LOGIN_PORT = 9090;
    private static final int MAIL_PORT = 3025;

    private final DemoDatabase database;
    private final Mailbox mailbox;
    private final EuLoginStandIn euLogin;

    private DemoServices(DemoDatabase database, Mailbox mailbox, EuLoginStandIn euLogin) {
        this.database = database;
        this.mailbox = mailbox;
        this.euLogin = euLogin;
    }

    /**
     * Starts all of them.
     *
     * @param data where the database is kept
     */
    public static DemoServices start(Path data) throws IOException {
        Mailbox mailbox = new Mailbox(MAIL_PORT);
        // First of all, because it sets up logging: the database would otherwise tell everything it does.
        EuLoginStandIn euLogin = EuLoginStandIn.start(EU_LOGIN_PORT, mailbox);
        try {
            DemoPeople.everybody().forEach(euLogin::add);
            mailbox.open();
            return new DemoServices(DemoDatabase.start(data), mailbox, euLogin);
        } catch (IOException | RuntimeException failure) {
            mailbox.close();
            euLogin.close();
            throw failure;
        }
    }

    /** The application's arguments, led by where these services are. */
    public String[] asArguments(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + database.url(),
                                "--spring.mail.host=localhost",
                                "--spring.mail.port=" + mailbox.port(),
                                "--spring.security.oauth2.client.provider.eulogin.issuer-uri=" + euLogin.issuer()),
                        Stream.of(arguments))
                .toArray(String[]::new);
    }

    /** Ends all of them; ending twice is fine. */
    @Override
    public void close() {
        euLogin.close();
        mailbox.close();
        database.close();
    }
}
