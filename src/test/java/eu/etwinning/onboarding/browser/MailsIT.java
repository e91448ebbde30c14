package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.options.ColorScheme;
import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.notification.TeacherNotices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Mails as a teacher reads them on a phone, and where their links lead. */
class MailsIT extends PortalInBrowser {

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private TeacherNotices notices;

    @Autowired
    private JdbcClient jdbc;

    private final String email = "teacher." + UUID.randomUUID() + "@example.org";

    @Test
    void theWelcomeIsReadOnAPhoneAndItsLinkLeadsToWhatWaits() {
        try (TeacherInBrowser firstVisit = phone()) {
            firstVisit.signIn(email);
            firstVisit.isOn("/way");
        }
        String html = mail("Welcome to eTwinning");
        try (TeacherInBrowser dayAfter = phone()) {
            readsWell(dayAfter, html, "mail-welcome");
            // The tests' server has a port of its own; mails lead to the address that is published.
            dayAfter.openMail(html.replace("http://localhost/", application() + "/"), ColorScheme.LIGHT);
            dayAfter.follow("Go on");
            dayAfter.signInOnTheWay(email);
            dayAfter.isOn("/way");
        }
    }

    @Test
    void aLongRefusalIsReadOnAPhone() {
        try (TeacherInBrowser teacher = phone()) {
            teacher.signIn(email);
            teacher.isOn("/way");
            refuse(
                    "We did not find you on the staff list of the school.\nPlease ask the head to write to us:\n"
                            + "https://office.example/a-very-long-address-that-nobody-would-type/but-somebody-may-paste/into-a-reason-one-day");
            readsWell(teacher, mail("Your application for eTwinning was refused"), "mail-refused");
        }
    }

    private static void readsWell(TeacherInBrowser teacher, String html, String picture) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            teacher.openMail(html, scheme);
            assertThat(teacher.mustScrollSideways()).isFalse();
            teacher.keepPicture(picture + "-" + scheme.name().toLowerCase());
        }
    }

    private String mail(String subject) {
        return await().until(
                        () -> mailbox.received().stream()
                                .filter(mail -> mail.to().equals(email)
                                        && mail.subject().equals(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .html();
    }

    private void refuse(String reason) {
        DomainRows rows = new DomainRows(jdbc);
        UUID teacher = jdbc.sql("select id from teacher where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
        long school = rows.school("PL", "Szkoła Podstawowa nr 3 im. Jana Pawła II", "Zmyślin");
        UUID membership = rows.membership(UUID.randomUUID(), teacher, school, "TEACHER", "WAITING");
        UUID application = rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        jdbc.sql("update etwinning_application set closed_at = submitted_at where id = :id")
                .param("id", application)
                .update();
        jdbc.sql("update membership set state = 'REFUSED' where id = :id")
                .param("id", membership)
                .update();
        jdbc.sql("""
                        insert into application_decision (id, application, round, outcome, office, decided_by, decided_at, person_judgement, school_judgement,
                                                          membership_judgement, refusal_reason)
                        values (:id, :id, 1, 'REFUSED', 'nso-pl', 'piotr', now(), 'YES', 'YES', 'NO', 'NOT_IN_SCHOOL')""").param("id", application).update();
        jdbc.sql("insert into application_decision_text (decision, reason) values (:id, :reason)")
                .param("id", application)
                .param("reason", reason)
                .update();
        notices.refused(membership, application);
    }
}
