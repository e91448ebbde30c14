package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.Mailbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
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
        DomainRows rows = new DomainRows(jdbc);
        rows.teacher(id, "Anna", "Nowak");
        long school = rows.school("PL", id.toString(), "");
        jdbc.sql("update school set head_email = :address where id = :id")
                .param("address", id + "@school.example")
                .param("id", school)
                .update();
        rows.membership(id, id, school, "TEACHER", "WAITING");
        rows.application(id, id, Instant.now(), office);
        jdbc.sql("""
                        insert into head_inquiry (id, application, address, address_folded, address_source, asked_by, asked_at, expires_at)
                        values (:id, :id, :address, :address, 'REGISTER', 'platform', now(), '2031-06-30T20:45:00Z')""").param("id", id).param("address", id + "@school.example").update();
        headQuestion.send(new HeadQuestionOrder(id, "en"));
        assertThat(mailbox.received())
                .filteredOn(mail -> mail.to().equals(id + "@school.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(day));
    }
}
