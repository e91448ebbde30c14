package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.language.Languages;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolHead;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** Tells the head of a school that it was added to the register, in the language of the country. */
@Component
class HeadNotice {

    private final SchoolRegister schools;
    private final MailSending mails;
    private final MessageSource messages;
    private final Languages languages;

    HeadNotice(SchoolRegister schools, MailSending mails, MessageSource messages, Languages languages) {
        this.schools = schools;
        this.mails = mails;
        this.messages = messages;
        this.languages = languages;
    }

    /** Sends nothing where nobody has released the address: orders from before that was asked for may still wait. */
    void send(HeadNoticeOrder order) {
        schools.head(order.school()).filter(SchoolHead::mayBeWrittenTo).ifPresent(head -> send(order, head));
    }

    private void send(HeadNoticeOrder order, SchoolHead head) {
        long id = order.school();
        School school = schools.get(id);
        Locale language = languages.find(order.language()).orElse(languages.english());
        mails.send(new Mail(
                "head-notice",
                "head-notice." + id,
                new EmailAddress(head.email()),
                language,
                messages.getMessage("mail.head-notice.subject", null, language),
                Map.of(
                        "head",
                        new Unlinked(head.name()),
                        "school",
                        new Unlinked(school.name()),
                        "town",
                        new Unlinked(school.city()))));
    }
}
