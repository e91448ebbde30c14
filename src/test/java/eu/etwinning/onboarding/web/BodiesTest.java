package eu.etwinning.onboarding.web;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.HttpBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Nobody sends so much, or so slowly, that others have to wait. */
@OnboardingTest
@TestPropertySource(properties = {"onboarding.web.larger-bodies[/head/files]=1MB", "onboarding.web.body-within=3s"})
class BodiesTest {

    private static final int LIMIT = 256 * 1024;
    private static final int SLOW_SENDERS = 250;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /head/nobody",
        "POST, /way/1",
        "PUT, /",
        "PATCH, /profile",
        "DELETE, /",
        "GET, /",
        "GET, /api/schools",
        "POST, /api/schools",
        "POST, /camunda/api/engine/engine/default/task",
        "GET, /camunda/app/tasklist/default/",
        "POST, /logout",
        "POST, /nothing",
        "GET, /assets/portal.css",
        "POST, /login/oauth2/code/eulogin",
        "GET, /actuator/health",
        "OPTIONS, /"
    })
    void aBodyThatIsTooLargeIsRefusedWhateverTheMethodAndThePage(String method, String page) throws Exception {
        for (String type : new String[] {
            "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"
        }) {
            assertThat(sent(method + " " + page, type, LIMIT + 1))
                    .as("%s, told beforehand", type)
                    .contains(" 413 ");
        }
        assertThat(chunked(method + " " + page, "application/x-www-form-urlencoded", LIMIT + 1))
                .contains(" 413 ");
    }

    @Test
    void aBodyThatIsNotTooLargeIsRead() throws Exception {
        assertThat(chunked("POST /head/nobody", "application/x-www-form-urlencoded", LIMIT))
                .as("read, and without a token")
                .contains(" 403 ");
        assertThat(new HttpBrowser()
                        .submitWithoutFollowing(
                                URI.create("http://localhost:" + port + "/head/nobody?answer=x"),
                                Map.of("answer", "YES", "text", "a b&c=ä"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPageThatTakesFilesSaysItsOwnLimit() throws Exception {
        assertThat(chunked("POST /head/files", "application/x-www-form-urlencoded", 1024 * 1024))
                .contains(" 403 ");
        assertThat(chunked("POST /head/files", "application/x-www-form-urlencoded", 1024 * 1024 + 1))
                .contains(" 413 ");
    }

    @Test
    void ofWhatIsMuchTooLargeNothingIsWaitedFor() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(RawClient.status(port, "POST /head/nobody", "Content-Length: 500000000"))
                        .contains(" 413 "));
    }

    /** Nobody is waited for longer because they announce too much. */
    @Test
    void whoeverSendsLittleOfWhatIsTooLargeIsCutOffToo() throws Exception {
        assertThat(dribbled(300_000)).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void tenMegabytesAreCutOffBeforeTheyAreThere() throws Exception {
        assertThat(chunked("POST /camunda/api/engine/engine/default/task", "application/json", 10 * 1024 * 1024))
                .contains(" 413 ");
    }

    @ParameterizedTest
    @CsvSource({"text/html, <h1>", "application/json, '\"status\":413'"})
    void theReaderIsToldInTheirOwnForm(String accepted, String told) throws Exception {
        assertThat(RawClient.answer(port, "POST /way/1", "Accept: " + accepted, "Content-Length: 3000000"))
                .startsWith("HTTP/1.1 413")
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1, 2", "99999999999999999999"})
    void aLengthThatIsNoneIsABadRequest(String length) throws Exception {
        assertThat(RawClient.status(port, "POST /head/nobody", "Content-Length: " + length))
                .contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "%=1", "a=%0", "a=%00", "%00=a"})
    void aFormThatCannotBeReadIsABadRequest(String form) throws Exception {
        assertThat(new HttpBrowser()
                        .openWithoutFollowing(URI.create("http://localhost:" + port + "/head/nobody"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(RawClient.status(port, "GET /?" + form)).contains(" 400 ");
        try (RawClient client = new RawClient(port)) {
            client.send(RawClient.head(
                            "POST /head/nobody",
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + form.length())
                    + form);
            assertThat(client.rest()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void whoeverSendsNothingIsSentAway() throws Exception {
        assertTimeout(Duration.ofSeconds(20), () -> {
            try (RawClient nothing = new RawClient(port);
                    RawClient halfAHead = new RawClient(port);
                    RawClient noBody = new RawClient(port)) {
                halfAHead.send("GET / HTTP/1.1\r\nHost:");
                noBody.send(RawClient.head("POST /head/nobody", "Content-Length: 10"));
                assertThat(nothing.rest()).isEmpty();
                assertThat(halfAHead.rest()).doesNotContain(" 200 ");
                assertThat(noBody.rest()).startsWith("HTTP/1.1 408");
            }
        });
    }

    @Test
    void manyWhoSendSlowlyHoldUpNobodyWhoReads() throws Exception {
        List<RawClient> senders = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_SENDERS; i++) {
                RawClient sender = new RawClient(port);
                sender.send(RawClient.head(
                                "POST /head/nobody",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: 1000")
                        + "a");
                senders.add(sender);
            }
            HttpResponse<String> start = new HttpBrowser().open(URI.create("http://localhost:" + port + "/"));
            assertThat(start.statusCode()).isEqualTo(200);
            assertThat(senders.get(SLOW_SENDERS - 1).rest())
                    .as("only some may send slowly at once")
                    .startsWith("HTTP/1.1 429");
        } finally {
            for (RawClient sender : senders) {
                sender.close();
            }
        }
    }

    @Test
    void whoeverSendsALittleAgainAndAgainIsCutOff() throws Exception {
        assertThat(dribbled(1000)).startsWith("HTTP/1.1 408");
    }

    /** What is answered to whoever announces so many bytes and then sends a few a second. */
    private String dribbled(int announced) throws IOException {
        try (RawClient sender = new RawClient(port)) {
            sender.send(RawClient.head(
                    "POST /head/nobody",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + announced));
            CompletableFuture<String> answer = sender.restMeanwhile();
            Instant end = Instant.now().plusSeconds(10);
            while (!answer.isDone() && Instant.now().isBefore(end)) {
                send(sender, "a");
                CompletableFuture.anyOf(answer)
                        .completeOnTimeout(null, 200, TimeUnit.MILLISECONDS)
                        .join();
            }
            assertThat(answer).isDone();
            return answer.join();
        }
    }

    /** The first line of what is answered to so many bytes at once. */
    private String sent(String request, String type, int size) throws IOException {
        try (RawClient client = new RawClient(port)) {
            CompletableFuture<String> answer = client.restMeanwhile();
            send(
                    client,
                    RawClient.head(request, "Content-Type: " + type, "Content-Length: " + size) + "a".repeat(size));
            return answer.join().lines().findFirst().orElse("");
        }
    }

    /** The first line of what is answered to so many bytes in pieces, while they are sent. */
    private String chunked(String request, String type, int size) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(RawClient.head(request, "Content-Type: " + type, "Transfer-Encoding: chunked"));
            CompletableFuture<String> answer = client.restMeanwhile();
            for (int sent = 0; sent < size && !answer.isDone(); sent += 65536) {
                int length = Math.min(65536, size - sent);
                send(client, Integer.toHexString(length) + "\r\n" + "a".repeat(length) + "\r\n");
            }
            send(client, "0\r\n\r\n");
            return answer.join().lines().findFirst().orElse("");
        }
    }

    private static void send(RawClient client, String text) {
        try {
            client.send(text);
        } catch (IOException cutOff) {
            // the answer says why
        }
    }
}
