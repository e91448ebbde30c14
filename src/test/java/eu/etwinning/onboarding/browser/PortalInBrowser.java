package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.EuLoginStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.util.UUID;

/** The application and a browser, one application for all tests that ask for nothing else. */
@ExtendWith(Chromium.class)
@OnboardingTest
abstract class PortalInBrowser {

    /** As the application that asks it, it ends with the last test. */
    private static final EuLoginStandIn EU_LOGIN = EuLoginStandIn.start();

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @DynamicPropertySource
    static void euLogin(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.client.provider.eulogin.issuer-uri", EU_LOGIN::issuer);
    }

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

    TeacherInBrowser desk() {
        return new TeacherInBrowser(browser, application(), 1280, 800);
    }

    /** An address that nobody has used. */
    static String someone() {
        return "teacher." + UUID.randomUUID() + "@example.org";
    }

    UUID teacher(String email) {
        return jdbc.sql("select id from teacher where email = :email").param("email", email).query(UUID.class).single();
    }

    long school(String name) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('PL', :name, 'Zmyślin', 'PRIMARY', 'CONFIRMED', 'test', :id) returning id""")
                .param("name", name).param("id", UUID.randomUUID().toString()).query(Long.class).single();
    }

    /** A school on the profile of a teacher. */
    UUID membership(String email, String school, String role, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into membership (id, teacher, school, role, state, attached_at, state_since)
                        values (:id, :teacher, :school, :role, :state, now(), now())""")
                .param("id", id).param("teacher", teacher(email)).param("school", school(school)).param("role", role).param("state", state).update();
        return id;
    }
}
