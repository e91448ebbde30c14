package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.options.ColorScheme;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.notification.TeacherNotices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        UUID membership = UUID.randomUUID();
        jdbc.sql("""
                        with place as (insert into school (country, name, city, kind, status, source, source_id)
                                       values ('PL', 'Szkoła Podstawowa nr 3 im. Jana Pawła II', 'Zmyślin', 'PRIMARY', 'CONFIRMED', 'test', :id) returning id)
                        insert into membership (id, teacher, school, role, state, attached_at, state_since)
                        select cast(:id as uuid), teacher.id, place.id, 'TEACHER', 'REFUSED', now(), now() from teacher, place where email = :email""").param("id", membership.toString()).param("email", email).update();
        UUID application = UUID.randomUUID();
        jdbc.sql(
                        "insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, closed_at) values (:id, :membership, now(), now(), now())")
                .param("id", application)
                .param("membership", membership)
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
