package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.etwinning.onboarding.desk.webapp.body.CaseQuery;
import eu.etwinning.onboarding.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What reaches the engine of the calls of the staff, for every call of the list. */
class RebuiltRequestsTest {

    /** Calls that say all by their address; whatever is sent along is not passed on. */
    private static final Set<String> WITHOUT_A_BODY = Set.of("POST /engine/engine/default/task/*/unclaim");

    private final RebuiltRequests requests = new RebuiltRequests(new StrictJson());
    private final ObjectMapper json = new ObjectMapper();

    static Stream<AllowedCall> withABody() {
        return new WebappAllowList().all().stream().filter(call -> call.body().isPresent());
    }

    @Test
    void everyCallThatChangesOrAsksByABodySaysWhatItMayHold() {
        List<AllowedCall> calls = new WebappAllowList().all();
        assertThat(calls)
                .filteredOn(call -> call.method() != HttpMethod.GET
                        && call.method() != HttpMethod.OPTIONS
                        && call.body().isEmpty())
                .extracting(call -> call.method() + " " + call.path())
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_BODY);
        assertThat(calls.stream().flatMap(call -> call.body().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(GoodBodies.ALL.keySet());
    }

    @ParameterizedTest
    @MethodSource("withABody")
    void whatMayBeSentIsPassedOnWholeAndAsJson(AllowedCall call) throws Exception {
        String good = GoodBodies.ALL.get(call.body().orElseThrow());
        RebuiltRequest rebuilt = requests.rebuild(request(call, good), List.of(call));
        JsonNode passedOn = withoutNulls(json.readTree(rebuilt.getInputStream()));
        assertThat(passedOn).isEqualTo(withoutNulls(json.readTree(good)));
        assertThat(withoutNulls(json.readTree(rebuilt.getReader()))).isEqualTo(passedOn);
        assertThat(rebuilt.getContentType()).isEqualTo("application/json");
        assertThat(rebuilt.getHeader("content-length")).isEqualTo(String.valueOf(rebuilt.getContentLength()));
        assertThat(Collections.list(rebuilt.getHeaders("Transfer-Encoding"))).isEmpty();
    }

    /** Whatever is sent: it is refused, or what was understood of it, and nothing else, is passed on. */
    @ParameterizedTest
    @MethodSource("withABody")
    void whatElseIsSentIsRefusedOrNotPassedOn(AllowedCall call) throws Exception {
        Class<? extends Record> shape = call.body().orElseThrow();
        JsonIgnoreProperties ignored = shape.getAnnotation(JsonIgnoreProperties.class);
        int refused = 0;
        for (String spoilt : GoodBodies.spoilt(GoodBodies.ALL.get(shape))) {
            try {
                JsonNode passedOn = withoutNulls(json.readTree(
                        requests.rebuild(request(call, spoilt), List.of(call)).getInputStream()));
                ObjectNode understood = (ObjectNode) withoutNulls(json.readTree(spoilt));
                understood.remove(ignored == null ? List.of() : List.of(ignored.value()));
                assertThat(passedOn).as(spoilt).isEqualTo(understood);
            } catch (CallRefusedException refusal) {
                refused++;
                assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("withABody")
    void nothingIsAnExpressionAndNothingIsTypedForTheEngine(AllowedCall call) {
        for (String more : List.of(
                "\"assigneeExpression\":\"${x}\"",
                "\"createdAfterExpression\":\"${x}\"",
                "\"candidateGroup\":\"nso-pl\"",
                "\"businessKeyLike\":\"%\"",
                "\"variables\":[{\"name\":\"teacher\",\"operator\":\"eq\",\"value\":\"x\"}]",
                "\"type\":\"Object\"",
                "\"valueInfo\":{}")) {
            CallRefusedException refusal = catchThrowableOfType(
                    CallRefusedException.class, () -> requests.rebuild(request(call, "{" + more + "}"), List.of(call)));
            assertThat(refusal).as(call.path() + " " + more).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/hal+json",
                "application/json; charset=utf-16",
                "nonsense",
                ""
            })
    void onlyJsonIsRead(String contentType) {
        AllowedCall call = withABody().findFirst().orElseThrow();
        MockHttpServletRequest request = request(call, "{}");
        request.setContentType(contentType.isEmpty() ? null : contentType);
        assertThat(catchThrowableOfType(CallRefusedException.class, () -> requests.rebuild(request, List.of(call)))
                        .status())
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void whatIsSentAlongWithACallWithoutABodyIsNotPassedOn() throws Exception {
        for (AllowedCall call : new WebappAllowList().all()) {
            if (call.body().isEmpty()) {
                RebuiltRequest rebuilt = requests.rebuild(request(call, "{\"type\":\"Object\"}"), List.of(call));
                assertThat(rebuilt.getInputStream().readAllBytes()).isEmpty();
                assertThat(rebuilt.getContentLength()).isZero();
                assertThat(rebuilt.getContentType()).isNull();
                assertThat(rebuilt.getHeader("Content-Type")).isNull();
                assertThat(Collections.list(rebuilt.getHeaderNames())).doesNotContain("Content-Type", "Content-Length");
            }
        }
    }

    @Test
    void noCallAsksForVariablesExpressionsOrWhoseACaseIsInTheAddress() {
        for (AllowedCall call : new WebappAllowList().all()) {
            assertThat(call.parameters())
                    .allSatisfy(name -> assertThat(name)
                            .doesNotContainIgnoringCase("expression")
                            .doesNotContainIgnoringCase("businessKey")
                            .isNotIn(
                                    "variables",
                                    "processVariables",
                                    "taskVariables",
                                    "caseInstanceVariables",
                                    "variableValues",
                                    "orQueries",
                                    "sorting",
                                    "candidateGroup"));
            for (String query : List.of(
                    "variables=teacher_eq_x",
                    "%76ariables=teacher_eq_x",
                    "processVariables=a_eq_b",
                    "assigneeExpression=$%7Bx%7D",
                    "businessKeyLike=%25",
                    "firstResult=0&variables=x",
                    "&&variables",
                    "x%ZZ=1",
                    "candidateGroup=nso-pl",
                    "withTaskVariablesInReturn=true")) {
                MockHttpServletRequest request = request(call, "{}");
                request.setQueryString(query);
                assertThat(catchThrowableOfType(
                                CallRefusedException.class, () -> requests.rebuild(request, List.of(call))))
                        .as(call.path() + "?" + query)
                        .isNotNull();
            }
        }
    }

    @Test
    void whatIsAskedInTheAddressIsWrittenAnew() throws Exception {
        AllowedCall call =
                new AllowedCall(Set.of(), HttpMethod.GET, "/x", Set.of("name", "sorting[sortBy]"), Optional.empty());
        for (Map.Entry<String, String> query : Map.of(
                        "name=a+b%20c",
                        "name=a%20b%20c",
                        "n%61me=%C5%82&&name=",
                        "name=%C5%82&name=",
                        "name=a=b",
                        "name=a%3Db",
                        "sorting%5BsortBy%5D=x",
                        "sorting%5BsortBy%5D=x")
                .entrySet()) {
            assertThat(rebuiltQuery(call, query.getKey())).isEqualTo(query.getValue());
        }
        assertThat(rebuiltQuery(call, null)).isNull();
        assertThat(rebuiltQuery(call, "&")).isNull();
        for (String nonsense : List.of("name=a%00", "name=%0A", "name=%FF", "name=" + "a".repeat(1001), "other=1")) {
            assertThat(catchThrowableOfType(CallRefusedException.class, () -> rebuiltQuery(call, nonsense))
                            .status())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void pagesAreNumbers() throws Exception {
        AllowedCall call =
                new AllowedCall(Set.of(), HttpMethod.GET, "/x", Set.of("firstResult", "maxResults"), Optional.empty());
        assertThat(rebuiltQuery(call, "firstResult=0&maxResults=2000")).isEqualTo("firstResult=0&maxResults=2000");
        for (String nonsense : List.of(
                "firstResult=-1",
                "firstResult=-2",
                "maxResults=-2",
                "maxResults=1e3",
                "firstResult=",
                "firstResult=2147483648",
                "maxResults=%D9%A1")) {
            assertThat(catchThrowableOfType(CallRefusedException.class, () -> rebuiltQuery(call, nonsense))
                            .status())
                    .as(nonsense)
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void noListIsNarrowedByMoreThanTheDatabaseCanThinkOf() throws Exception {
        AllowedCall call = withABody()
                .filter(listed -> listed.body().orElseThrow() == CaseQuery.class)
                .findFirst()
                .orElseThrow();
        String one = "{\"name\":\"teacher\",\"operator\":\"eq\",\"value\":\"x\"}";
        requests.rebuild(
                request(call, "{\"processVariables\":[" + String.join(",", Collections.nCopies(12, one)) + "]}"),
                List.of(call));
        String seven = "[" + String.join(",", Collections.nCopies(7, one)) + "]";
        for (String dear : List.of(
                "{\"processVariables\":[" + String.join(",", Collections.nCopies(13, one)) + "]}",
                "{\"taskVariables\":" + seven + ",\"processVariables\":" + seven + "}",
                "{\"taskVariables\":" + seven + ",\"orQueries\":[{\"processVariables\":" + seven + "}]}",
                "{\"sorting\":["
                        + String.join(",", Collections.nCopies(13, "{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}"))
                        + "]}",
                "{\"processInstanceIdIn\":[" + String.join(",", Collections.nCopies(501, "\"x\"")) + "]}")) {
            assertThat(catchThrowableOfType(
                                    CallRefusedException.class,
                                    () -> requests.rebuild(request(call, dear), List.of(call)))
                            .status())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private String rebuiltQuery(AllowedCall call, String query) throws CallRefusedException, IOException {
        MockHttpServletRequest request = request(call, "");
        request.setQueryString(query);
        return requests.rebuild(request, List.of(call)).getQueryString();
    }

    private static MockHttpServletRequest request(AllowedCall call, String body) {
        MockHttpServletRequest request =
                new MockHttpServletRequest(call.method().name(), "/camunda/api" + call.path());
        request.setContentType("application/json;charset=utf-8");
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> missing = object.properties().stream()
                    .filter(field -> field.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(missing);
        }
        node.forEach(RebuiltRequestsTest::withoutNulls);
        return node;
    }
}
