package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page and endpoint of the portal: as nobody, as the right teacher, as the wrong one, and with nonsense. */
@OnboardingTest
class PortalTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private PortalClient teacher;

    @BeforeEach
    void aTeacher() throws Exception {
        teacher = signedIn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about-the-data",
                "/problem/address-missing",
                "/problem/address-not-verified",
                "/problem/sign-in-cancelled",
                "/problem/sign-in-failed",
                "/actuator/health"
            })
    void everybodyMayOpen(String page) throws Exception {
        assertThat(nobody().get(page).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/way",
                "/way/1/form",
                "/profile",
                "/profile/schools/00000000-0000-0000-0000-000000000000/role",
                "/profile/schools/00000000-0000-0000-0000-000000000000/leave",
                "/actuator",
                "/actuator/env",
                "/engine-rest/task",
                "/anything"
            })
    void nobodyElseMayOpen(String page) throws Exception {
        HttpResponse<String> answer = nobody().get(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/oauth2/authorization/eulogin");
    }

    @Test
    void nothingIsTakenWithoutTheTokenOfThePage() throws Exception {
        assertThat(teacher.postWithoutToken("/profile/schools").statusCode()).isEqualTo(403);
        assertThat(teacher.postWithoutToken("/profile/old-account").statusCode())
                .isEqualTo(403);
        assertThat(teacher.postWithoutToken("/way/" + teacher.task()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTeacherSeesAndAnswersTheirOwnTask() throws Exception {
        String task = teacher.task();
        assertThat(teacher.get("/way/" + task + "/form").body())
                .contains("\"id\":\"claim-old-account\"", teacher.email());
        assertThat(teacher.postJson("/way/" + task, PortalClient.I_AM_NEW).statusCode())
                .isEqualTo(204);
        assertThat(teacher.task()).isNotEqualTo(task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{\"claim\":\"NEW\",\"claim\":\"CODE\"}",
                "{\"claim\":\"NEW\"} {}",
                "{\"claim\":1e400}"
            })
    void whatIsNoAnswerIsRefusedAndNothingGoesOn(String sent) throws Exception {
        String task = teacher.task();
        assertThat(teacher.postJson("/way/" + task, sent).statusCode()).isEqualTo(400);
        assertThat(teacher.postJson("/way/" + task, "{\"claim\":" + "[".repeat(3000) + "]".repeat(3000) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(teacher.task()).isEqualTo(task);
    }

    @Test
    void aTypedValueIsNoAnswer() throws Exception {
        String task = teacher.task();
        assertThat(teacher.postJson("/way/" + task, """
                {"claim":{"value":"{}","type":"Object","valueInfo":{"objectTypeName":"java.io.File","serializationDataFormat":"application/json"}}}""").statusCode()).isEqualTo(422);
        assertThat(teacher.task()).isEqualTo(task);
    }

    @Test
    void anOldAccountIsClaimedFromTheProfileOnceItIsNotBeingClaimed() throws Exception {
        assertThat(teacher.get("/profile").body()).as("it is being claimed").doesNotContain("/profile/old-account");
        String claim = teacher.task();
        teacher.postForm("/profile/old-account");
        assertThat(teacher.task()).isEqualTo(claim);
        teacher.postJson("/way/" + claim, PortalClient.I_AM_NEW);
        String school = teacher.task();

        assertThat(teacher.get("/profile").body()).contains("/profile/old-account");
        teacher.postForm("/profile/old-account");
        String lateClaim = teacher.task();
        assertThat(lateClaim).as("what was begun last is shown first").isNotEqualTo(school);
        assertThat(teacher.get("/profile").body()).doesNotContain("/profile/old-account");
        teacher.postJson("/way/" + lateClaim, PortalClient.I_AM_NEW);
        assertThat(teacher.task()).isEqualTo(school);
    }

    @Test
    void anAccountThatWasMovedToAnotherEuLoginIdentityIsNotOpenToTheFormerOneAnyMore() throws Exception {
        assertThat(teacher.get("/profile").statusCode()).isEqualTo(200);
        jdbc.sql("update teacher set subject = subject || ' of before' where email = :email")
                .param("email", teacher.email())
                .update();
        HttpResponse<String> page = teacher.get("/profile");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("This e-mail address belongs to another account");
        assertThat(teacher.get("/way").statusCode()).isEqualTo(409);
    }

    @Test
    void anotherTeachersTaskIsGoneForMe() throws Exception {
        String task = teacher.task();
        PortalClient stranger = signedIn();
        assertThat(stranger.get("/way/" + task + "/form").statusCode()).isEqualTo(409);
        assertThat(stranger.postJson("/way/" + task, PortalClient.I_AM_NEW).statusCode())
                .isEqualTo(409);
        assertThat(stranger.get("/way?task=" + task).body()).doesNotContain(task);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void theLinkOfAMailLeadsThereAfterTheSignIn() throws Exception {
        String task = teacher.task();
        PortalClient onAnotherDevice = new PortalClient("http://localhost:" + port, teacher.email());
        HttpResponse<String> page = onAnotherDevice.follow("/way?task=" + task, Map.of());
        assertThat(page.uri()).hasPath("/way").asString().contains("task=" + task);
        assertThat(page.body()).contains("data-answer=\"/way/" + task + "\"");
        assertThat(new PortalClient("http://localhost:" + port, teacher.email())
                        .follow("/profile", Map.of())
                        .uri())
                .hasPath("/profile");
    }

    @Test
    void theLinkOfAMailAboutWhatIsDoneLeadsToWhatWaitsNow() throws Exception {
        String task = teacher.task();
        teacher.postJson("/way/" + task, "{}");
        HttpResponse<String> page =
                new PortalClient("http://localhost:" + port, teacher.email()).follow("/way?task=" + task, Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-answer=\"/way/" + teacher.task() + "\"");
    }

    @Test
    void aFormSentTwiceIsTakenOnce() throws Exception {
        String task = teacher.task();
        assertThat(teacher.postJson("/way/" + task, PortalClient.I_AM_NEW).statusCode())
                .isEqualTo(204);
        assertThat(teacher.postJson("/way/" + task, PortalClient.I_AM_NEW).statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"country":"FR"}                                  | words
            {"country":"US","words":"Pasteur"}                | country
            {"country":"FR","words":"Pasteur","teacher":"x"}  | teacher
            {"country":"FR","words":"P"}                      | words
            {"country":{"a":1},"words":"Pasteur"}             | country
            """)
    void whatDoesNotFitTheFormIsToldAtTheField(String answer, String field) throws Exception {
        teacher.postJson("/way/" + teacher.task(), PortalClient.I_AM_NEW);
        String task = teacher.task();
        HttpResponse<String> refused = teacher.postJson("/way/" + task, answer);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).startsWith("{\"" + field + "\":[\"");
        assertThat(teacher.task()).isEqualTo(task);
    }

    @Test
    void whoeverSendsFormsAgainAndAgainIsAskedToWaitAndNobodyElse() throws Exception {
        String task = teacher.task();
        HttpResponse<String> answer = teacher.postJson("/way/" + task, "{}");
        // Twice as many as a minute may have, since a new one may begin.
        for (int i = 0; i < 60 && answer.statusCode() == 422; i++) {
            answer = teacher.postJson("/way/" + task, "{}");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Please wait a minute");
        PortalClient other = signedIn();
        assertThat(other.postJson("/way/" + other.task(), "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void whoeverOpensFormsAgainAndAgainIsAskedToWaitToo() throws Exception {
        String form = "/way/" + teacher.task() + "/form";
        HttpResponse<String> answer = teacher.get(form);
        // Twice as many as a minute may have, since a new one may begin.
        for (int i = 0; i < 240 && answer.statusCode() == 200; i++) {
            answer = teacher.get(form);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Please wait a minute");
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUpAndNothingOfItIsKept() throws Exception {
        teacher.postJson("/way/" + teacher.task(), PortalClient.I_AM_NEW);
        String task = teacher.task();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table school_word in access exclusive mode");

            HttpResponse<String> answer =
                    teacher.postJson("/way/" + task, "{\"country\":\"FR\",\"words\":\"Pasteur\"}");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("The search took too long");
            HttpResponse<String> api = nobody().get("/api/schools?country=FR&q=Pasteur");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.body()).contains("The search took too long");
            other.rollback();
        }
        assertThat(teacher.task()).isEqualTo(task);
        assertThat(teacher.postJson("/way/" + task, "{\"country\":\"FR\",\"words\":\"Pasteur\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "nonsense", "{\"country\":", "{\"claim\":\"\0\"}", "\0"})
    void whatIsNoAnswerAtAllIsABadRequest(String nonsense) throws Exception {
        HttpResponse<String> refused = teacher.postJson("/way/" + teacher.task(), nonsense);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("Exception", "eu.etwinning");
    }

    @ParameterizedTest
    @CsvSource({
        "/profile/schools/nonsense/role, 400",
        "/profile/schools/00000000-0000-0000-0000-000000000000/role, 404",
        "/problem/nonsense, 404",
        "/nothing/here, 404"
    })
    void nonsenseInAnAddressIsExplained(String page, int status) throws Exception {
        HttpResponse<String> answer = teacher.get(page);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("To the start page").doesNotContain("Exception", "eu.etwinning");
    }

    @Test
    void aSchoolIsAppliedForChangedAndLeftByItsTeacherAlone() throws Exception {
        UUID membership = membership(teacher);
        PortalClient stranger = signedIn();
        for (String action : new String[] {"apply", "role?role=LIBRARIAN", "leave"}) {
            assertThat(stranger.postForm("/profile/schools/" + membership + "/" + action)
                            .statusCode())
                    .isEqualTo(404);
        }
        for (String page : new String[] {"role", "leave"}) {
            assertThat(stranger.get("/profile/schools/" + membership + "/" + page)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(teacher.get("/profile/schools/" + membership + "/" + page)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(teacher.postForm("/profile/schools/" + membership + "/role?role=EMPEROR")
                        .statusCode())
                .isEqualTo(400);
        assertThat(teacher.get("/profile").body()).contains("Registered");
        assertThat(teacher.postForm("/profile/schools/" + membership + "/role?role=COMPANY_STAFF")
                        .statusCode())
                .isEqualTo(302);
        assertThat(teacher.get("/profile").body())
                .contains("Not open to your role or school", "Your role here is Company Staff");
        assertThat(teacher.postForm("/profile/schools/" + membership + "/leave").statusCode())
                .isEqualTo(302);
        assertThat(teacher.get("/profile").body()).contains("You have no school on your profile yet");
    }

    @Test
    void whatARoleTakesAwayIsSaidBeforeItHappens() throws Exception {
        UUID membership = membership(teacher);
        new DomainRows(jdbc).validate(membership);
        assertThat(teacher.get("/profile/schools/" + membership + "/leave").body())
                .contains("your access to eTwinning rests");

        HttpResponse<String> asked = teacher.postForm("/profile/schools/" + membership + "/role?role=COMPANY_STAFF");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("This role closes eTwinning", "In this role you lose that");
        assertThat(teacher.get("/profile").body()).contains("eTwinning validated");

        assertThat(teacher.postForm("/profile/schools/" + membership + "/role?role=LIBRARIAN")
                        .statusCode())
                .isEqualTo(302);
        assertThat(teacher.get("/profile").body()).contains("eTwinning validated", "Librarian");

        assertThat(teacher.postForm("/profile/schools/" + membership + "/role?role=COMPANY_STAFF&confirmed=true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(teacher.get("/profile").body())
                .contains("Not open to your role or school")
                .doesNotContain("eTwinning validated");
    }

    @Test
    void oneStepBackIsTheTeachersOwnAndOnlyWhereTheDiagramAllowsIt() throws Exception {
        String claim = teacher.task();
        assertThat(teacher.get("/way").body()).doesNotContain("Back to the step before");
        assertThat(teacher.postForm("/way/" + claim + "/back").statusCode()).isEqualTo(302);
        assertThat(teacher.task()).isEqualTo(claim);

        teacher.postJson("/way/" + claim, PortalClient.I_AM_NEW);
        teacher.postJson("/way/" + teacher.task(), "{\"country\":\"PL\",\"words\":\"Szkoła\"}");
        String choice = teacher.task();
        assertThat(teacher.get("/way").body()).contains("Back to the step before");
        assertThat(signedIn().postForm("/way/" + choice + "/back").statusCode()).isEqualTo(302);
        assertThat(teacher.task()).isEqualTo(choice);

        assertThat(teacher.postForm("/way/" + choice + "/back").statusCode()).isEqualTo(302);
        String search = teacher.task();
        assertThat(teacher.get("/way/" + search + "/form").body())
                .contains("\"id\":\"find-school\"", "\"words\":\"Szkoła\"");
        assertThat(teacher.postForm("/way/" + choice + "/back").statusCode())
                .as("a second time, from an old page")
                .isEqualTo(302);
        assertThat(teacher.task()).isEqualTo(search);
    }

    @Test
    void whatATeacherOrARegisterWroteIsShownAsText() throws Exception {
        UUID membership = membership(teacher);
        jdbc.sql(
                        "update school set name = '<script>alert(1)</script>' where id = (select school from membership where id = :id)")
                .param("id", membership)
                .update();
        assertThat(teacher.get("/profile").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void pagesLoadNothingFromElsewhereAndNoScriptInside() throws Exception {
        assertThat(teacher.get("/way").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';");
        assertThat(teacher.get("/profile").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
    }

    /** A membership of this teacher, eligible and at rest. */
    private UUID membership(PortalClient owner) {
        UUID teacher = jdbc.sql("select id from teacher where email = :email")
                .param("email", owner.email())
                .query(UUID.class)
                .single();
        DomainRows rows = new DomainRows(jdbc);
        return rows.membership(
                UUID.randomUUID(), teacher, rows.school("PL", "Szkoła Testowa", "Leśna"), "TEACHER", "ELIGIBLE");
    }

    private PortalClient signedIn() throws Exception {
        PortalClient client =
                new PortalClient("http://localhost:" + port, "teacher." + UUID.randomUUID() + "@example.org");
        client.signIn(Map.of());
        return client;
    }

    private PortalClient nobody() {
        return new PortalClient("http://localhost:" + port, "nobody@example.org");
    }
}
