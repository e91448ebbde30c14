package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.language.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Tells the first administrator, in English as everything that is told about files, what keeps diagrams, tables or
 * forms from being put live.
 */
@Component
class DefinitionsRefusedMail {

    private final MailSending mails;
    private final MessageSource messages;
    private final Languages languages;
    private final EmailAddress administrator;

    DefinitionsRefusedMail(
            MailSending mails,
            MessageSource messages,
            Languages languages,
            @Value("${onboarding.first-administrator}") EmailAddress administrator) {
        this.mails = mails;
        this.messages = messages;
        this.languages = languages;
        this.administrator = administrator;
    }

    /** @throws MailNotSentException if the mail server does not take it */
    void send(String set, DefinitionsRefusedOrder order) {
        mails.send(new Mail(
                "definitions-refused",
                "definitions-refused." + set,
                administrator,
                languages.english(),
                messages.getMessage("mail.definitions-refused.subject", null, languages.english()),
                Map.of("problems", order.problems())));
    }
}
