package eu.etwinning.onboarding.demo;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Shows the mails that the application sent. */
class MailboxPage {

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("demo/mailbox", Map.of("mails", mailbox.received()));
    }

    /** One mail as a mail program shows it. */
    ServerResponse showHtml(ServerRequest request) {
        return mailbox.received().stream()
                .filter(mail -> Optional.ofNullable(mail.id()).equals(request.param("id")))
                .findFirst()
                .map(mail -> ServerResponse.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(mail.html()))
                .orElseGet(() -> ServerResponse.notFound().build());
    }
}
