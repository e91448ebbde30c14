package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.demo.HttpBrowser;
import eu.etwinning.onboarding.desk.StaffClient;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose address at EU Login only looks like somebody's, or is theirs in another spelling: with the real sign-in, for
 * staff and teachers.
 */
@OnboardingTest
class LookAlikeAddressTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private StaffUsers users;

    @Autowired
    private JdbcClient jdbc;

    private final String word = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"\u212Aate", "\uFF2Bate", "Kate\u200B.", "\u041Aate", "\u004B\u0301ate"})
    void opensNothingAndLinksNothing(String kate) throws Exception {
        String plain = "kate." + word + "@school.example";
        String lookAlike = kate + "." + word + "@school.example";
        StaffClient.member(identities, plain, "nso-fr", application());
        anOldAccount(plain);
        StaffClient stranger = new StaffClient(application()).signIn(lookAlike);
        assertThat(stranger.page("/desk").statusCode()).isNotEqualTo(200);
        assertThat(stranger.get("/engine/engine/default/task").statusCode()).isIn(401, 403);

        HttpBrowser teacher = new HttpBrowser();
        HttpResponse<String> loginPage = teacher.open(URI.create(application() + "/way"));
        HttpResponse<String> arrival = teacher.submit(loginPage.uri(), Map.of("email", lookAlike));
        assertThat(arrival.statusCode()).isEqualTo(200);
        assertThat(jdbc.sql(
                                "select count(*) from old_account_link join old_account on id = old_account where email = :email")
                        .param("email", plain)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u212Aate", "\uFF2Bate"})
    void isToldOnAPageThatTheAddressCannotBeUsed(String kate) throws Exception {
        HttpBrowser teacher = new HttpBrowser();
        HttpResponse<String> loginPage = teacher.open(URI.create(application() + "/way"));
        HttpResponse<String> answer =
                teacher.submit(loginPage.uri(), Map.of("email", kate + "." + word + "@school.example"));
        assertThat(answer.uri()).hasPath("/problem/address-unusable");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Your e-mail address at EU Login cannot be used here")
                .doesNotContain(word);
    }

    @ParameterizedTest
    @CsvSource({
        "Jo.WORD@Szkoła.example, jo.WORD@xn--szkoa-n7a.example",
        "jo.WORD@xn--szkoa-n7a.example, JO.WORD@szkoła.example",
        "jö.WORD@school.example, jo\u0308.WORD@SCHOOL.example",
        "JO.WORD@school.example, jo.WORD@school.example"
    })
    void isTheSamePersonInAnotherSpelling(String atEuLogin, String here) throws Exception {
        users.join(users.make(new EmailAddress("\u00A0" + here.replace("WORD", word) + " "), "Jo", "Nowak"), "nso-fr");
        StaffClient member = new StaffClient(application()).signIn(atEuLogin.replace("WORD", word));
        assertThat(member.page("/desk").statusCode()).isEqualTo(200);
    }

    private String application() {
        return "http://localhost:" + port;
    }

    private void anOldAccount(String email) {
        jdbc.sql("""
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        values (gen_random_uuid(), :email, :email, 'Kate', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01')""").param("email", email).update();
    }
}
