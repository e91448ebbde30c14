package eu.etwinning.onboarding.demo;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.util.Map;

/** Shows the mails that the application sent. */
class MailboxPage {

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("demo/mailbox", Map.of("mails", mailbox.received()));
    }
}
