package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.Mailbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Until when a head may answer is a day of the office that asks. */
@OnboardingTest
class HeadQuestionClockTest {

    @Autowired
    private HeadQuestion headQuestion;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"nso-ge, '1 July 2031'", "nso-pt, '30 June 2031'", ", '30 June 2031'"})
    void theLastDayIsTheOffices(String office, String day) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        with person as (insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                                        values (:id, :id::text, :id || '@example.org', :id || '@example.org', 'Anna', 'Nowak', 'en-GB', now(), now()) returning id),
                             place as (insert into school (country, name, kind, status, source, source_id, head_email)
                                       values ('PL', :id::text, 'PRIMARY', 'CONFIRMED', 'test', :id::text, :address) returning id),
                             attached as (insert into membership (id, teacher, school, role, state, attached_at, state_since)
                                          select :id, person.id, place.id, 'TEACHER', 'WAITING', now(), now() from person, place returning id),
                             application as (insert into etwinning_application (id, membership, submitted_at, terms_accepted_at, office)
                                             select :id, id, now(), now(), :office from attached returning id)
                        insert into head_inquiry (id, application, address, address_folded, address_source, asked_by, asked_at, expires_at)
                        select :id, id, :address, :address, 'REGISTER', 'platform', now(), '2031-06-30T20:45:00Z' from application""")
                .param("id", id)
                .param("office", office)
                .param("address", id + "@school.example")
                .update();
        headQuestion.send(new HeadQuestionOrder(id, "en"));
        assertThat(mailbox.received())
                .filteredOn(mail -> mail.to().equals(id + "@school.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(day));
    }
}
