package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class MailNotSentExceptionTest {

    @Test
    void saysWhyAndNotToWhom() throws Exception {
        SendFailedException refused = new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(
                        new InternetAddress("anna@example.org"),
                        "RCPT TO:<anna@example.org>",
                        550,
                        "550 5.1.1 <anna@example.org> no such user"));
        Mail mail = new Mail(
                "teacher", "welcome.1", new EmailAddress("anna@example.org"), Locale.ENGLISH, "Welcome", Map.of());
        assertThat(new MailNotSentException(mail, new MailSendException(Map.of("message", refused))))
                .hasMessage("The mail server did not take the mail welcome.1: SMTPAddressFailedException 550")
                .hasNoCause();
    }
}
