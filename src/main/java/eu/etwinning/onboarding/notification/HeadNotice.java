package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolHead;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** Tells the head of a school that it was added to the register. */
@Component
class HeadNotice {

    private final SchoolRegister schools;
    private final MailSending mails;
    private final MessageSource messages;

    HeadNotice(SchoolRegister schools, MailSending mails, MessageSource messages) {
        this.schools = schools;
        this.mails = mails;
        this.messages = messages;
    }

    void send(long id) {
        SchoolHead head = schools.head(id).orElseThrow(() -> new IllegalStateException("Nobody is named as the head of school " + id));
        School school = schools.get(id);
        mails.send(new Mail("head-notice", "head-notice." + id, head.email(), Locale.ENGLISH,
                messages.getMessage("mail.head-notice.subject", null, Locale.ENGLISH),
                Map.of("head", head.name(), "school", school.name(), "town", school.city())));
    }
}
