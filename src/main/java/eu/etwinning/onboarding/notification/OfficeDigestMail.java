package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.language.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** Sends an office its digest, in the office's language. */
@Component
class OfficeDigestMail {

    private final MailSending mails;
    private final MessageSource messages;
    private final Languages languages;
    private final String publicUrl;

    OfficeDigestMail(
            MailSending mails,
            MessageSource messages,
            Languages languages,
            @Value("${onboarding.public-url}") String publicUrl) {
        this.mails = mails;
        this.messages = messages;
        this.languages = languages;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** @throws MailNotSentException if the mail server does not take it */
    void send(OfficeDigest digest) {
        Locale language = languages.find(digest.language()).orElse(languages.english());
        mails.send(new Mail(
                "office-digest",
                "office-digest." + digest.id(),
                new EmailAddress(digest.mailbox()),
                language,
                messages.getMessage(
                        "mail.office-digest.subject", new Object[] {digest.overdue(), digest.dueSoon()}, language),
                Map.of(
                        "day",
                        written(digest.day(), language),
                        "open",
                        digest.open(),
                        "dueSoon",
                        digest.dueSoon(),
                        "overdue",
                        digest.overdue(),
                        "oldest",
                        written(digest.oldest(), language),
                        "central",
                        digest.central(),
                        "link",
                        publicUrl + "/camunda/app/tasklist/")));
    }

    private static String written(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
