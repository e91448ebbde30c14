package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.Teacher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Sends a teacher the mail of a notice, and puts on record what became of it. */
@Component
class TeacherMail {

    private final Accounts accounts;
    private final TeacherLetters letters;
    private final NoticeRecord record;
    private final MailSending mails;
    private final MessageSource messages;
    private final String publicUrl;

    TeacherMail(
            Accounts accounts,
            TeacherLetters letters,
            NoticeRecord record,
            MailSending mails,
            MessageSource messages,
            @Value("${onboarding.public-url}") String publicUrl) {
        this.accounts = accounts;
        this.letters = letters;
        this.record = record;
        this.mails = mails;
        this.messages = messages;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** @throws MailNotSentException if the mail server does not take it */
    void send(TeacherNotice notice) {
        // A node may have ended between recording that a mail was sent and taking it off the schedule.
        if (record.isSettled(notice)) {
            return;
        }
        Teacher teacher = accounts.get(notice.teacher());
        letters.write(notice, teacher)
                .ifPresentOrElse(
                        letter -> {
                            mails.send(mail(notice, teacher, letter));
                            record.settle(notice, NoticeResult.SENT);
                        },
                        () -> record.settle(notice, NoticeResult.DROPPED));
    }

    private Mail mail(TeacherNotice notice, Teacher teacher, Letter letter) {
        Locale language = teacher.language();
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", new Unlinked(teacher.firstName()).toString());
        facts.put("text", text(letter, "text", language));
        facts.put("quote", letter.quote());
        facts.put("next", text(letter, "next", language));
        facts.put("action", text(letter, "action", language));
        facts.put("link", publicUrl + letter.path());
        return new Mail("teacher", notice.id(), teacher.email(), language, text(letter, "subject", language), facts);
    }

    private String text(Letter letter, String part, Locale language) {
        return messages.getMessage(
                "mail." + letter.key() + "." + part, letter.arguments().toArray(), language);
    }
}
