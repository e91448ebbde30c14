package eu.etwinning.onboarding.web;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.demo.HttpBrowser;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Thousands of requests of a stranger, a teacher and a validator that nobody should send: each is answered soon and by
 * no failure, and changes nothing. How many they are says the system property {@code bad.requests}, and which ones
 * {@code bad.seed}.
 */
@OnboardingTest
@TestPropertySource(
        properties = {
            "onboarding.schools.requests-per-minute=1000000",
            "onboarding.schools.answers-per-minute=1000000",
            "onboarding.web.body-within=1s"
        })
class BadRequestsTest {

    private static final int REQUESTS = Integer.getInteger("bad.requests", 2000);
    private static final long SEED = Long.getLong("bad.seed", 20_261_130L);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int LOOK_AFTER = 250;
    private static final int MOST_TOLD = 20;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Applications applications;

    @Autowired
    private HeadInquiries inquiries;

    @Autowired
    private HeadAddresses heads;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, HttpBrowser> senders = new LinkedHashMap<>();

    @Test
    void noneIsAFailureNorSlowNorChangesAnything() throws Exception {
        sendersAndWhatIsTheirs();
        BadRequests requests = new BadRequests(SEED, places);
        List<String> findings = new ArrayList<>();
        Map<String, String> before = rows();
        for (int i = 1; i <= REQUESTS && findings.size() < MOST_TOLD; i++) {
            BadRequest request = requests.next();
            finding(request).ifPresent(findings::add);
            if (i % LOOK_AFTER == 0 || i == REQUESTS) {
                Map<String, String> now = rows();
                assertThat(now)
                        .as("rows after %d requests with the seed %d", i, SEED)
                        .isEqualTo(before);
            }
        }
        assertThat(findings).as("with the seed " + SEED).isEmpty();
        assertThat(open(BadRequests.TEACHER, "/profile"))
                .as("the teacher is still signed in")
                .contains(" 200 ");
        assertThat(open(BadRequests.VALIDATOR, "/camunda/api/engine/engine/default/task/" + places.get("case")))
                .as("and the validator")
                .contains(" 200 ");
    }

    private Optional<String> finding(BadRequest request) throws IOException {
        Instant start = Instant.now();
        String status = status(request);
        boolean slow = isLate(start);
        if (slow) {
            // The machine may have been busy; what is dear is dear again.
            start = Instant.now();
            status = status(request);
            slow = isLate(start);
        }
        boolean wrong = request.refused() ? !status.matches("HTTP/1.1 4\\d\\d.*") : !mayBe(status, request);
        return wrong || slow ? Optional.of((slow ? "late, " : "") + status + " to " + request) : Optional.empty();
    }

    /**
     * What ends without an answer was no HTTP; and HTTP has a number of its own for what a server does not do at all
     * (RFC 9110, 9.3.6; RFC 9112, 6.1).
     */
    private static boolean mayBe(String status, BadRequest request) {
        boolean notDone =
                request.head().startsWith("CONNECT ") || request.head().contains("\r\nTransfer-Encoding: gzip\r\n");
        return status.isEmpty()
                || status.matches("HTTP/1.1 [1-4]\\d\\d.*")
                || (notDone && status.startsWith("HTTP/1.1 501"));
    }

    private static boolean isLate(Instant start) {
        return Duration.between(start, Instant.now()).compareTo(SOON) > 0;
    }

    private String status(BadRequest request) throws IOException {
        try (RawClient client = new RawClient(port)) {
            CompletableFuture<String> answer = client.restMeanwhile();
            try {
                client.send(request.head() + cookies(request.sender()) + "\r\n"
                        + new String(request.body(), StandardCharsets.ISO_8859_1));
            } catch (IOException cutOff) {
                // the answer says why
            }
            return answer.join()
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("HTTP/1.1 100"))
                    .findFirst()
                    .orElse("");
        }
    }

    private String open(String sender, String page) throws IOException {
        return status(new BadRequest(
                sender, "GET " + page + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n", new byte[0], false));
    }

    private String cookies(String sender) {
        HttpBrowser browser = senders.get(sender);
        return "Cookie: "
                + Stream.of("SESSION", "XSRF-TOKEN", "head-token")
                        .map(name -> name + "=" + browser.cookie(name).orElse(""))
                        .collect(Collectors.joining("; "))
                + "\r\n";
    }

    private void sendersAndWhatIsTheirs() throws Exception {
        User member = engine.getIdentityService().newUser("fuzz@example.org");
        member.setEmail("fuzz@example.org");
        engine.getIdentityService().saveUser(member);
        engine.getIdentityService().createMembership("fuzz@example.org", "nso-fr");
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, head_email)
                        values ('FR', 'Lycée Fuzz', 'Lyon', 'UPPER_SECONDARY', 'CONFIRMED', 'test', 'fuzz', 'head@example.org') returning id""").query(Long.class).single();
        Journey waiting = journeys.signIn()
                .iAmNew()
                .findSchool("FR", "Lycée Fuzz")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        Task task = waiting.validation(school);
        engine.getTaskService().claim(task.getId(), "fuzz@example.org");
        UUID membership = waiting.membership(school).id();
        UUID application = applications.openOf(membership).orElseThrow();
        places.put("case", task.getId());
        places.put("application", application.toString());
        places.put("membership", membership.toString());
        places.put(
                "secret",
                inquiries
                        .newLink(inquiries.ask(application, heads.byItself(membership), Duration.ofDays(1)))
                        .orElseThrow());
        places.put(
                "list",
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("New applications")
                        .singleResult()
                        .getId());
        HttpBrowser stranger = new HttpBrowser();
        senders.put(BadRequests.STRANGER, stranger);
        places.put(
                "stranger-api-token",
                token(stranger.open(URI.create("http://localhost:" + port + "/head/" + places.get("secret")))
                        .body()));
        places.put("teacher-token", signIn(BadRequests.TEACHER, "fuzzed.teacher@example.org", "/way"));
        places.put("validator-token", signIn(BadRequests.VALIDATOR, "fuzz@example.org", "/desk"));
        places.put(
                "validator-api-token",
                senders.get(BadRequests.VALIDATOR).cookie("XSRF-TOKEN").orElseThrow());
        places.put(
                "task",
                jdbc.sql(
                                "select t.id_ from act_ru_task t join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'teacher' join teacher on teacher.id::text = v.text_ where email = 'fuzzed.teacher@example.org'")
                        .query(String.class)
                        .single());
        await().until(() -> jdbc.sql("select count(*) from notice where result is null")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    /** @return the token of the page */
    private String signIn(String sender, String address, String page) throws Exception {
        HttpBrowser browser = new HttpBrowser();
        URI start = URI.create("http://localhost:" + port + page);
        browser.submit(browser.open(start).uri(), Map.of("email", address));
        browser.open(start.resolve("/camunda/api/admin/auth/user/default"));
        senders.put(sender, browser);
        return token(browser.open(start.resolve("/profile")).body());
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** What each table holds, but those of sessions and of the clockwork, and the language that somebody reads. */
    private Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
                        and table_name not in ('spring_session', 'spring_session_attributes', 'scheduled_tasks', 'act_ru_meter_log')""")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql(
                                        "select md5(coalesce(string_agg((to_jsonb(t) - array['language'])::text, ',' order by (to_jsonb(t) - array['language'])::text), '')) from "
                                                + table + " t")
                                .query(String.class)
                                .single()));
        return rows;
    }
}
