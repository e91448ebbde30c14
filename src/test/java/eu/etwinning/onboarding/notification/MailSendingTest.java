package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** To whom a mail goes on the wire. */
class MailSendingTest {

    @ParameterizedTest
    @CsvSource({
        "Ann@Szkoła-dwa.example, Ann@xn--szkoa-dwa-tub.example",
        "info@παράδειγμα.example, info@xn--hxajbheg2az3al.example",
        "o'brien@school.example, o'brien@school.example"
    })
    void aDomainIsWrittenInPunycodeAndNeverCut(String address, String onTheWire) throws IOException {
        try (SmallMailServer server = new SmallMailServer(false, "250 OK")) {
            sending(server).send(mail(address));
            assertThat(recipients(server)).containsExactly("RCPT TO:<" + onTheWire + ">");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"żółć@szkoła.example", "учител@училище.example", "René@school.example"})
    void aNameOutsideAsciiGoesAsItIsToAServerThatTakesIt(String address) throws Exception {
        try (SmallMailServer server = new SmallMailServer(true, "250 OK")) {
            MailSending sending = sending(server);
            assertThat(sending.canWriteTo(new EmailAddress(address))).isTrue();
            sending.send(mail(address));
            assertThat(recipients(server)).containsExactly("RCPT TO:<" + new EmailAddress(address).forMail() + ">");
            assertThat(server.commands())
                    .anyMatch(command -> command.startsWith("MAIL FROM:<no-reply@etwinning.example>")
                            && command.contains("SMTPUTF8"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"żółć@szkoła.example", "René@school.example"})
    void aNameOutsideAsciiIsNotCutForAServerThatDoesNotTakeIt(String address) throws Exception {
        try (SmallMailServer server = new SmallMailServer(false, "250 OK")) {
            MailSending sending = sending(server);
            assertThat(sending.canWriteTo(new EmailAddress(address))).isFalse();
            MailNotSentException refused =
                    catchThrowableOfType(MailNotSentException.class, () -> sending.send(mail(address)));
            assertThat(refused.isForGood()).isTrue();
            assertThat(refused).hasMessage("The mail server did not take the mail welcome.1: Utf8NotOfferedException");
            assertThat(recipients(server)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, true",
        "550 no such user, true",
        "553 5.1.3 bad syntax, true",
        "551 not here, true",
        "501 5.1.3 bad address, true",
        "450 4.2.0 try later, false",
        "451 greylisted, false",
        "552 5.2.2 mailbox full, false",
        "550 5.7.1 relaying denied, false",
        "421 too busy, false"
    })
    void whatNoOtherTryWouldChangeIsRefusedForGood(String answer, boolean forGood) throws IOException {
        try (SmallMailServer server = new SmallMailServer(false, answer)) {
            MailNotSentException refused = catchThrowableOfType(
                    MailNotSentException.class, () -> sending(server).send(mail("ann@school.example")));
            assertThat(refused.isForGood()).isEqualTo(forGood);
        }
    }

    @Test
    void aServerThatIsDownIsAskedAgain() throws IOException {
        SmallMailServer gone = new SmallMailServer(true, "250 OK");
        gone.close();
        assertThat(List.of("ann@school.example", "żółć@szkoła.example")).allSatisfy(address -> {
            MailNotSentException refused = catchThrowableOfType(
                    MailNotSentException.class, () -> sending(gone).send(mail(address)));
            assertThat(refused.isForGood()).isFalse();
        });
        AtomicReference<Exception> failure = new AtomicReference<>();
        try {
            sending(gone).canWriteTo(new EmailAddress("żółć@szkoła.example"));
        } catch (Exception unreachable) {
            failure.set(unreachable);
        }
        assertThat(failure.get()).isNotNull();
    }

    private static List<String> recipients(SmallMailServer server) {
        return server.commands().stream()
                .filter(command -> command.startsWith("RCPT"))
                .toList();
    }

    private static MailSending sending(SmallMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        return new MailSending(
                sender,
                templates,
                new MailProperties(new EmailAddress("no-reply@etwinning.example"), Duration.ofMinutes(1), 40),
                new EmailAddress("support@szkoła.example"));
    }

    private static Mail mail(String address) {
        return new Mail("teacher", "welcome.1", new EmailAddress(address), Locale.ENGLISH, "Zażółć gęślą", Map.of());
    }
}
