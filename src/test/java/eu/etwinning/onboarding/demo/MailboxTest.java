package eu.etwinning.onboarding.demo;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** The mailbox page shows what was sent. */
class MailboxTest {

    @Test
    void showsMailsNewestFirst() throws Exception {
        try (Mailbox mailbox = new Mailbox().open();
                EuLoginStandIn standIn = EuLoginStandIn.start(0, mailbox)) {
            send(mailbox, "Welcome");
            send(mailbox, "You <wait>");

            String page = new HttpBrowser()
                    .open(URI.create(standIn.issuer() + "/mailbox"))
                    .body();

            assertThat(page).containsSubsequence("You &lt;wait&gt;", "teacher@example.org", "Dear teacher", "Welcome");
        }
    }

    @Test
    void showsOneMailAsAMailProgramWould() throws Exception {
        try (Mailbox mailbox = new Mailbox().open();
                EuLoginStandIn standIn = EuLoginStandIn.start(0, mailbox)) {
            GreenMailUtil.sendMessageBody(
                    "teacher@example.org",
                    "platform@example.org",
                    "Welcome",
                    "<p>Cześć</p>",
                    "text/html; charset=UTF-8",
                    new ServerSetup(mailbox.port(), "localhost", ServerSetup.PROTOCOL_SMTP));
            String id = mailbox.received().get(0).id();

            HttpBrowser browser = new HttpBrowser();
            assertThat(browser.open(URI.create(standIn.issuer() + "/mailbox/html?id="
                                    + URLEncoder.encode(id, StandardCharsets.UTF_8)))
                            .body())
                    .isEqualTo("<p>Cześć</p>");
            assertThat(browser.open(URI.create(standIn.issuer() + "/mailbox/html?id=none"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static void send(Mailbox mailbox, String subject) {
        GreenMailUtil.sendTextEmail(
                "teacher@example.org",
                "platform@example.org",
                subject,
                "Dear teacher",
                new ServerSetup(mailbox.port(), "localhost", ServerSetup.PROTOCOL_SMTP));
    }
}
