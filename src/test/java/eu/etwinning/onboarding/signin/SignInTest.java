package eu.etwinning.onboarding.signin;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.demo.EuLoginStandIn;
import eu.etwinning.onboarding.demo.HttpBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in as people do it: in two tabs, with the button "back", with a session of before the upgrade. */
@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EuLoginStandIn euLogin;

    private final HttpBrowser browser = new HttpBrowser();

    @Test
    void ofTwoTabsTheFirstToFinishSucceedsAndTheSecondToo() throws Exception {
        URI first = toEuLogin(browser);
        URI second = toEuLogin(browser);
        URI back = backFromEuLogin(browser, first);
        URI backAgain = backFromEuLogin(browser, second);

        assertThat(browser.open(back).uri()).hasPath("/way");
        assertThat(browser.open(backAgain).uri()).hasPath("/way");
        assertThat(browser.openWithoutFollowing(application("/way")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLastTabMayFinishFirst() throws Exception {
        URI first = toEuLogin(browser);
        URI second = toEuLogin(browser);

        assertThat(browser.open(backFromEuLogin(browser, second)).uri()).hasPath("/way");
        assertThat(browser.open(backFromEuLogin(browser, first)).uri()).hasPath("/way");
    }

    @Test
    void anAnswerThatComesAgainWhileSignedInLeadsToThePage() throws Exception {
        URI back = backFromEuLogin(browser, toEuLogin(browser));
        assertThat(browser.open(back).uri()).hasPath("/way");

        assertThat(browser.open(back).uri()).hasPath("/way");
        assertThat(browser.openWithoutFollowing(application("/profile")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerForAnotherBrowserSignsNobodyIn() throws Exception {
        URI attackers = backFromEuLogin(browser, toEuLogin(browser));
        HttpBrowser victim = new HttpBrowser();
        toEuLogin(victim);

        assertThat(victim.open(attackers).uri()).hasPath("/problem/sign-in-failed");
        assertThat(victim.openWithoutFollowing(application("/way")).statusCode())
                .isEqualTo(302);

        assertThat(victim.open(backFromEuLogin(victim, toEuLogin(victim))).uri())
                .hasPath("/way");
        String before = teacherOf(victim);
        assertThat(victim.open(backFromEuLogin(browser, toEuLogin(browser))).uri())
                .as("signed in already")
                .hasPath("/way");
        assertThat(teacherOf(victim)).isEqualTo(before);
    }

    @Test
    void afterManyTabsTheOldestIsForgottenAndTheOthersAreNot() throws Exception {
        URI oldest = toEuLogin(browser);
        URI next = toEuLogin(browser);
        for (int i = 0; i < 4; i++) {
            toEuLogin(browser);
        }

        assertThat(browser.open(backFromEuLogin(browser, oldest)).uri()).hasPath("/problem/sign-in-failed");
        assertThat(browser.open(backFromEuLogin(browser, next)).uri()).hasPath("/way");
    }

    @Test
    void whoeverHasSignedInStaysSoForAWorkingDay() throws Exception {
        jdbc.sql("delete from spring_session").update();
        browser.open(backFromEuLogin(browser, toEuLogin(browser)));

        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name is not null")
                        .query(Integer.class)
                        .list())
                .containsExactly(8 * 60 * 60);
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name is null")
                        .query(Integer.class)
                        .list())
                .allMatch(seconds -> seconds <= 600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update spring_session_attributes set attribute_bytes = '\\x00'",
                "update spring_session_attributes set attribute_bytes = ''",
                "update spring_session_attributes set attribute_bytes = substring(attribute_bytes for 20)",
                // java.io.Serializable of a class that is not here any more
                "update spring_session_attributes set attribute_bytes = decode('aced0005737200106f72672e6578616d706c652e476f6e6500000000000000010200007870', 'hex')",
                "update spring_session_attributes set attribute_bytes = decode('aced0005737200106f72672e6578616d706c652e476f6e6500000000000000010200007870', 'hex') where attribute_name = 'SPRING_SECURITY_CONTEXT'"
            })
    void aSessionThatCannotBeReadIsNoSession(String damage) throws Exception {
        jdbc.sql("delete from spring_session").update();
        browser.open(backFromEuLogin(browser, toEuLogin(browser)));
        assertThat(jdbc.sql(damage).update()).isPositive();
        HttpBrowser same = browser;

        assertThat(same.openWithoutFollowing(application("/actuator/health")).statusCode())
                .isEqualTo(200);
        assertThat(same.openWithoutFollowing(application("/")).statusCode()).isEqualTo(200);
        HttpResponse<String> page = same.openWithoutFollowing(application("/way"));
        assertThat(page.statusCode()).as("signed out").isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(same.open(application("/camunda/app/tasklist/default/")).statusCode())
                .isEqualTo(403);
        assertThat(same.openWithoutFollowing(application("/way")).statusCode())
                .as("EU Login still knew who it was")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/oauth2/code/eulogin?error=server_error&error_description=%0d%0aA+second+line&state=x",
                "/login/oauth2/code/eulogin?code=x&state=x",
                "/login/oauth2/code/eulogin",
                "/oauth2/authorization/nothing"
            })
    void aBadSignInIsOneLineOfTheLog(String path, CapturedOutput output) throws Exception {
        int before = output.getAll().length();

        browser.openWithoutFollowing(application(path));

        List<String> lines = output.getAll().substring(before).lines().toList();
        assertThat(lines).filteredOn(line -> line.contains("sign-in")).hasSize(1);
        assertThat(lines)
                .noneMatch(line ->
                        line.contains("\tat ") || line.contains("A second line") && !line.contains("A sign-in failed"));
    }

    @Test
    void aSubjectThatIsNoneIsRefusedWithAPage() throws Exception {
        for (String subject : new String[] {"a\u0000b", "x".repeat(5000), "\u0141", "x\n"}) {
            String email = UUID.randomUUID() + "@example.org";
            euLogin.add(EuLoginPerson.named("Anna", "Nowak", email).withSubject(subject));
            HttpResponse<String> page = browser(email);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri()).as(subject).hasPath("/problem/sign-in-failed");
            assertThat(jdbc.sql("select count(*) from teacher where email = ?")
                            .param(email)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aNameIsTakenOnAsFarAsItIsOne() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        euLogin.add(EuLoginPerson.named("An\u0000na\r\n", "\uD83D\uDE00".repeat(5000), email));

        assertThat(browser(email).uri()).hasPath("/way");

        assertThat(jdbc.sql("select first_name from teacher where email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .isEqualTo("An na");
        assertThat(jdbc.sql("select last_name from teacher where email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .isEqualTo("\uD83D\uDE00".repeat(100));
    }

    private HttpResponse<String> browser(String email) throws Exception {
        HttpBrowser own = new HttpBrowser();
        return own.submit(own.open(application("/way")).uri(), Map.of("email", email));
    }

    private static String teacherOf(HttpBrowser signedIn, URI way) throws Exception {
        return signedIn.open(way).body().replaceAll("(?s).*data-teacher=\"([^\"]+)\".*", "$1");
    }

    private String teacherOf(HttpBrowser signedIn) throws Exception {
        return teacherOf(signedIn, application("/way"));
    }

    /** Begins to sign in, as a tab does; what EU Login is asked. */
    private URI toEuLogin(HttpBrowser tab) throws Exception {
        return HttpBrowser.target(tab.openWithoutFollowing(application("/oauth2/authorization/eulogin")));
    }

    /** Signs in at EU Login, or is signed in there; what it answers the application, by way of the browser. */
    private static URI backFromEuLogin(HttpBrowser tab, URI asked) throws Exception {
        HttpResponse<String> answer = tab.openWithoutFollowing(asked);
        while (!HttpBrowser.target(answer).getPath().equals("/login/oauth2/code/eulogin")) {
            URI target = HttpBrowser.target(answer);
            answer = target.getPath().equals("/login")
                    ? tab.submitWithoutFollowing(target, Map.of("email", "tabs." + UUID.randomUUID() + "@example.org"))
                    : tab.openWithoutFollowing(target);
        }
        return HttpBrowser.target(answer);
    }

    private URI application(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
