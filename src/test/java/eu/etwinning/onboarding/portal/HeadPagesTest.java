package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.demo.HttpBrowser;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.process.Journeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the head of a school finds behind the link in the mail, and what everybody else finds there. */
@OnboardingTest
class HeadPagesTest {

    private static final Pattern LINK = Pattern.compile("/head/[A-Za-z0-9_-]+");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Applications applications;

    @Autowired
    private HeadInquiries inquiries;

    @Autowired
    private HeadAddresses heads;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    private final HttpBrowser browser = new HttpBrowser();

    @Test
    void theHeadReadsWhoItIsAboutAnswersOnceAndIsThanked() throws Exception {
        Mailbox.Mail mail = mailToTheHead();
        assertThat(mail.text()).as("in the language of the country").contains("Anna Nowak", "http://localhost/head/");
        String link = link(mail);

        HttpResponse<String> page = open(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Anna Nowak",
                        "Szkoła dyrektora",
                        "Yes, this person works here as: Teacher",
                        "I am not the head of this school");
        assertThat(open(link).body()).as("opening it answers nothing").contains("Send my answer");

        HttpResponse<String> nothing = send(link, page, Map.of());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Please choose one of the answers.");
        assertThat(send(link, page, Map.of("answer", "PERHAPS")).statusCode()).isEqualTo(400);
        assertThat(send(link, page, Map.of("answer", "WORKS_HERE")).body()).contains("Thank you");

        HttpResponse<String> again = send(link, page, Map.of("answer", "NOT_THE_HEAD"));
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This question was answered already").doesNotContain("Anna Nowak");
        assertThat(open(link).body()).contains("This question was answered already");
        assertThat(jdbc.sql("select answer from head_inquiry where address = :to")
                        .param("to", mail.to())
                        .query(String.class)
                        .single())
                .isEqualTo("WORKS_HERE");
    }

    @Test
    void aForgedAnswerWithoutTheTokenOfThePageIsNotTaken() throws Exception {
        String link = link(mailToTheHead());
        assertThat(browser.submitWithoutFollowing(address(link), Map.of("answer", "WORKS_HERE"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(open(link).body()).contains("Send my answer");
    }

    @Test
    void aWrongLinkAndOneWhoseTimeIsOverAreExplained() throws Exception {
        HttpResponse<String> wrong = open("/head/nonsense");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("This link is not one of ours", "central-support@offices.example");

        Mailbox.Mail mail = mailToTheHead();
        jdbc.sql(
                        "update head_inquiry set asked_at = asked_at - interval '20 days', expires_at = expires_at - interval '20 days' where address = :to")
                .param("to", mail.to())
                .update();
        HttpResponse<String> old = open(link(mail));
        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(old.body())
                .contains("The time to answer this question is over")
                .doesNotContain("Anna Nowak");
    }

    @Test
    void nobodyAnswersAboutThemselves() throws Exception {
        PortalClient applicant = new PortalClient("http://localhost:" + port, UUID.randomUUID() + "@example.org");
        applicant.signIn(Map.of());
        UUID teacher = jdbc.sql("select id from teacher where email = :email")
                .param("email", applicant.email())
                .query(UUID.class)
                .single();
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, head_email)
                        values ('PL', 'Szkoła własna', 'Dyrowo', 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text, 'own.head@example.org') returning id""").query(Long.class).single();
        DomainRows rows = new DomainRows(jdbc);
        UUID membership = rows.membership(UUID.randomUUID(), teacher, school, "TEACHER", "WAITING");
        UUID application = rows.application(UUID.randomUUID(), membership, Instant.now(), null);
        String link = "/head/"
                + transaction.execute(status -> inquiries
                        .newLink(inquiries.ask(application, heads.byItself(membership), Duration.ofDays(1)))
                        .orElseThrow());

        HttpResponse<String> own = applicant.get(link);
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).doesNotContain("Send my answer");
        HttpResponse<String> headsPage = open(link);
        assertThat(headsPage.statusCode()).as("of whoever is not signed in").isEqualTo(200);
        assertThat(applicant.postForm(link + "?answer=WORKS_HERE").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from head_inquiry where application = ? and answer is null")
                        .param(application)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(send(link, headsPage, Map.of("answer", "WORKS_HERE")).body()).contains("Thank you");
    }

    private Mailbox.Mail mailToTheHead() {
        String town = "Dyrowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('PL', 'Szkoła dyrektora', :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").param("town", town).query(Long.class).single();
        String head = "head." + UUID.randomUUID() + "@example.org";
        journeys.signIn()
                .iAmNew()
                .findSchool("PL", "dyrektora " + town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .askHead("piotr", school, head);
        await().until(() ->
                mailbox.received().stream().anyMatch(mail -> mail.to().equals(head)));
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private static String link(Mailbox.Mail mail) {
        Matcher found = LINK.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group();
    }

    private HttpResponse<String> open(String path) throws Exception {
        return browser.openWithoutFollowing(address(path));
    }

    private HttpResponse<String> send(String path, HttpResponse<String> page, Map<String, String> fields)
            throws Exception {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return browser.submitWithoutFollowing(address(path), all);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
