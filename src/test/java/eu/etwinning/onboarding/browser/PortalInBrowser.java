package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.demo.EuLoginStandIn;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

/** The application and a browser, one application for all tests that ask for nothing else. */
@ExtendWith(Chromium.class)
@OnboardingTest
abstract class PortalInBrowser {

    @LocalServerPort
    private int port;

    @Autowired
    private EuLoginStandIn euLogin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Journeys journeys;

    private Browser browser;

    @BeforeEach
    void open(Browser browser) {
        this.browser = browser;
    }

    Browser browser() {
        return browser;
    }

    String application() {
        return "http://localhost:" + port;
    }

    TeacherInBrowser phone() {
        return new TeacherInBrowser(browser, application(), 360, 740);
    }

    /** @param language what the browser asks for */
    TeacherInBrowser phone(String language) {
        return new TeacherInBrowser(browser, application(), 360, 740, language);
    }

    TeacherInBrowser desk() {
        return new TeacherInBrowser(browser, application(), 1280, 800);
    }

    /** What EU Login knows of a person. */
    void known(EuLoginPerson person) {
        euLogin.add(person);
    }

    StaffInBrowser staff() {
        return new StaffInBrowser(browser, application());
    }

    /** Makes somebody a member of the staff. */
    void staff(String email, String group) {
        User user = identities.newUser(email);
        user.setEmail(email);
        user.setFirstName("Piotr");
        user.setLastName("Wiśniewski");
        identities.saveUser(user);
        identities.createMembership(email, group);
    }

    /** An account on the old platform, with a project. */
    void anOldAccount(String email, String firstName, String country) {
        jdbc.sql("""
                        with account as (
                            insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                            values (gen_random_uuid(), :email, :email, :firstName, 'Duval', :country, 'École Jean Moulin', date '2011-09-01') returning id)
                        insert into old_account_project (old_account, title, year, role, quality_label)
                        select id, 'Bread of Europe', 2019, 'founder', 'European Quality Label' from account""")
                .param("email", email)
                .param("firstName", firstName)
                .param("country", country)
                .update();
    }

    /** An address that nobody has used. */
    static String someone() {
        return "teacher." + UUID.randomUUID() + "@example.org";
    }

    UUID teacher(String email) {
        return jdbc.sql("select id from teacher where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    long school(String name) {
        return school("PL", name);
    }

    long school(String country, String name) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values (:country, :name, 'Zmyślin', 'PRIMARY', 'CONFIRMED', 'test', :id) returning id""")
                .param("country", country)
                .param("name", name)
                .param("id", UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }

    /** Anna Nowak walks the way up to her application, without a browser; then she can sign in at one. */
    Journey applies(String email, long school) {
        String place = jdbc.sql("select city || ' ' || name from school where id = :id")
                .param("id", school)
                .query(String.class)
                .single();
        String country = jdbc.sql("select country from school where id = :id")
                .param("id", school)
                .query(String.class)
                .single();
        Journey journey = journeys.begin();
        known(EuLoginPerson.named("Anna", "Nowak", email).withSubject(journey.subject()));
        return journey.signIn(email)
                .iAmNew()
                .findSchool(country, place)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    /** A school on the profile of a teacher. */
    UUID membership(String email, String school, String role, String state) {
        return new DomainRows(jdbc).membership(UUID.randomUUID(), teacher(email), school(school), role, state);
    }
}
