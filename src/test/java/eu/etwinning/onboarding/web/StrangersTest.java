package eu.etwinning.onboarding.web;

import eu.etwinning.onboarding.OnboardingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What strangers send that no browser sends: it is refused, never an error of ours, leads nowhere else, and leaves
 * nothing behind for long.
 */
@OnboardingTest
@TestPropertySource(
        properties = {
            "onboarding.public-url=https://onboarding.example",
            "onboarding.schools.requests-per-minute=100000"
        })
class StrangersTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/about-the-data",
            "/way",
            "/profile",
            "/api/schools?country=FR&q=jean",
            "/api/openapi",
            "/actuator/health",
            "/error",
            "/head/abc",
            "/problem/sign-in-failed",
            "/language/en",
            "/assets/portal.css",
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/admin/auth/user/default",
            "/logout",
            "/login/oauth2/code/eulogin",
            "/oauth2/authorization/eulogin",
            "/nothing");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "X"})
    void noMethodIsAnError(String method) throws Exception {
        assertThat(errors(PAGES.stream().map(page -> new String[] {method + " " + page})))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api//engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/ap%69/engine/engine/default/task",
                "/camunda/api/%65ngine/engine/default/task",
                "/camunda/app/%74asklist/default/",
                "/camunda/api/engine/./engine",
                "/camunda/api/engine/../engine/engine",
                "//",
                "///",
                "/;",
                "/;a=b",
                "/way;a=b",
                "/%2e%2e/",
                "/%2f",
                "/%5c",
                "/\\",
                "/a%00b",
                "/language/%00",
                "/head/%00",
                "/head/%0a",
                "/head/a%2fb",
                "/%",
                "/%zz",
                "/?a=%zz",
                "/?a=%",
                "/?a=%00",
                "/?%00=a",
                "/api/schools?country=FR&q=a%00b",
                "/api/schools?country=%00&q=ab",
                "/api/schools?country=FR&q=ab&limit=%00",
                "/error",
                "/error?x=1",
                "/error/x",
                "/actuator",
                "/actuator/",
                "/actuator/info",
                "/actuator/health/%00",
                "/problem/%0d%0aSet-Cookie:a",
                "/oauth2/authorization/nothing",
                "/oauth2/authorization/%00",
                "/login/oauth2/code/nothing?code=a&state=b",
                "/login/oauth2/code/eulogin?code=a&state=%00",
                "/login/oauth2/code/eulogin?error=%0a&error_description=%0d%0a&state=b",
                "/swagger-ui/",
                "/swagger-ui/%00",
                "/assets/",
                "/assets/../x",
                "/webjars/",
                "/camunda",
                "/camunda/",
                "/engine-rest/",
                "/way?task=%ff",
                "/language/en?%ed%a0%80",
                "/*",
                "/{x}",
                "/\"",
                "/<script>"
            })
    void noAddressIsAnError(String path) throws Exception {
        assertThat(errors(
                        Stream.of("GET", "HEAD", "POST", "OPTIONS").map(method -> new String[] {method + " " + path})))
                .isEmpty();
    }

    @Test
    void hugeThingsAreNoErrors() throws Exception {
        String huge = "x".repeat(6000);
        assertThat(errors(Stream.of(
                                "/login/oauth2/code/eulogin?code=a&state=" + huge,
                                "/login/oauth2/code/eulogin?error=" + huge,
                                "/head/" + huge,
                                "/language/" + huge,
                                "/problem/" + huge,
                                "/way?task=" + huge,
                                "/api/schools?country=FR&q=" + huge,
                                "/?" + "a=1&".repeat(1500),
                                "/" + "x".repeat(20_000))
                        .map(path -> new String[] {"GET " + path})))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: SESSION=AA==",
                "Cookie: SESSION=AAAA",
                "Cookie: SESSION====",
                "Cookie: SESSION=/w==",
                "Cookie: SESSION=\"",
                "Cookie: ;;=;",
                "Cookie: SESSION=YQ==; SESSION=AA==",
                "Cookie: language=\u00ff",
                "Cookie: SESSION=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw",
                "Cookie: XSRF-TOKEN=AA==; JSESSIONID=x",
                "Accept: nonsense",
                "Accept: */",
                "Accept: text/html;q=9",
                "Accept-Language: *",
                "Accept-Language: en;q=x",
                "Accept-Language: zz-ZZ-\u0001",
                "Accept-Encoding: nonsense",
                "Content-Type: nonsense",
                "Content-Type: text/",
                "Content-Type: application/x-www-form-urlencoded; charset=nonsense",
                "Content-Type: multipart/form-data",
                "Range: bytes=5-1",
                "If-Modified-Since: x",
                "If-None-Match: \"",
                "Expect: nonsense",
                "Origin: null",
                "Referer: \u0000",
                "X-Forwarded-For: '\"<>",
                "X-Forwarded-Port: x",
                "X-Forwarded-Proto: x",
                "Authorization: Basic AA",
                "Upgrade: h2c",
                "X-HTTP-Method-Override: DELETE",
                "Content-Length: x",
                "Host: [::",
                "Host: a b",
                "X: \u0000"
            })
    void noHeaderIsAnError(String header) throws Exception {
        assertThat(errors(PAGES.stream()
                        .flatMap(page -> Stream.of(
                                new String[] {"GET " + page, header}, new String[] {"POST " + page, header}))))
                .isEmpty();
    }

    @Test
    void whatIsNoPageIsToldAsSuch() throws Exception {
        assertThat(RawClient.status(port, "GET /error")).contains(" 404 ");
        assertThat(RawClient.status(port, "GET /camunda/api//engine/engine/default/task"))
                .contains(" 400 ");
        assertThat(RawClient.answer(port, "GET //", "Accept: text/html")).contains(" 400 ", "<h1>");
        assertThat(RawClient.status(port, "GET /actuator/health", "Cookie: SESSION=AA=="))
                .contains(" 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 200, ",
        "HEAD, 200, ",
        "OPTIONS, 200, 'GET,HEAD,OPTIONS'",
        "POST, 405, 'GET'",
        "PUT, 405, 'GET'",
        "DELETE, 405, 'GET'"
    })
    void theApiKnowsEachMethod(String method, int status, String allowed) throws Exception {
        String answer = RawClient.answer(port, method + " /api/schools?country=FR&q=jean");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (allowed != null) {
            assertThat(answer).contains("\r\nAllow: " + allowed);
        }
    }

    @Test
    void nothingLeadsToAHostThatAStrangerNamed() throws Exception {
        List<String> elsewhere = new ArrayList<>();
        for (String page : PAGES) {
            String answer = RawClient.answer(
                    port,
                    "GET " + page,
                    "Host: evil.example",
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-Proto: ftp",
                    "X-Forwarded-Port: 99",
                    "X-Forwarded-Prefix: /evil",
                    "Forwarded: host=evil.example;proto=ftp",
                    "Referer: https://evil.example//evil.example/x",
                    "X-Original-URL: https://evil.example");
            if (answer.replace("/evil.example/x", "").contains("evil") || answer.contains("ftp:")) {
                elsewhere.add(page + ": " + answer.lines().limit(12).toList());
            }
        }
        assertThat(elsewhere).isEmpty();
        assertThat(RawClient.answer(port, "GET /oauth2/authorization/eulogin", "Host: evil.example"))
                .contains("redirect_uri=https://onboarding.example/login/oauth2/code/eulogin", "Secure");
        assertThat(RawClient.answer(port, "GET /api/openapi", "Host: evil.example"))
                .contains("\"url\":\"https://onboarding.example\"");
    }

    @Test
    void pagesForEverybodyMakeNoSessionAndTheOthersShortOnes() throws Exception {
        jdbc.sql("delete from spring_session").update();
        for (String page : List.of(
                "/",
                "/about-the-data",
                "/problem/sign-in-failed",
                "/problem/two-addresses",
                "/head/abc",
                "/assets/portal.css",
                "/actuator/health",
                "/api",
                "/api/schools?country=FR&q=jean",
                "/nothing%00",
                "/error")) {
            RawClient.answer(port, "GET " + page, "Accept: text/html");
        }
        for (String page : PAGES) {
            RawClient.answer(port, "POST " + page, "Accept: text/html");
        }
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();

        for (String page : PAGES) {
            RawClient.answer(port, "GET " + page, "Accept: text/html");
        }
        assertThat(jdbc.sql("select max_inactive_interval from spring_session")
                        .query(Integer.class)
                        .list())
                .isNotEmpty()
                .allMatch(seconds -> seconds <= 600);
    }

    private List<String> errors(Stream<String[]> requests) throws IOException {
        List<String> errors = new ArrayList<>();
        for (String[] request : requests.toList()) {
            String status = RawClient.status(port, request[0], Arrays.copyOfRange(request, 1, request.length));
            // What ends without an answer was no HTTP.
            if (!status.isEmpty() && !status.matches("HTTP/1.1 [1-4]\\d\\d .*")) {
                errors.add(String.join(", ", request) + ": " + status);
            }
        }
        return errors;
    }
}
