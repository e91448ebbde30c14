package eu.etwinning.onboarding.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.demo.HttpBrowser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The API as clients call it, rightly and wrongly, without any sign-in. */
@OnboardingTest
@TestPropertySource(properties = "onboarding.schools.requests-per-minute=60")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void schools() {
        jdbc.sql("""
                insert into school (country, name, city, postal_code, address, kind, status, source, source_id) values
                    ('FR', 'LYCEE JEAN MOULIN', 'LYON', '69003', '1 rue du Test', 'UPPER_SECONDARY', 'CONFIRMED', 'api-test', '1'),
                    ('FR', 'LYCEE JEAN MOULIN', 'PARIS', '75003', '', 'UPPER_SECONDARY', 'CONFIRMED', 'api-test', '2'),
                    ('FR', 'LYCEE JEAN MOULIN', 'NICE', '06000', '', 'UPPER_SECONDARY', 'CLOSED', 'api-test', '3')""").update();
        jdbc.sql(
                        "insert into school_other_name (school, name) select id, 'Lycée de la Guillotière' from school where source_id = '1' and source = 'api-test'")
                .update();
    }

    @Test
    void tellsWhatItFindsBestFirst() throws Exception {
        HttpResponse<String> answer = get("country=FR&q=jean+moulin+lyon&limit=10");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        JsonNode first = json(answer).get(0);
        assertThat(names(first))
                .containsExactly(
                        "id",
                        "name",
                        "otherNames",
                        "city",
                        "postalCode",
                        "address",
                        "country",
                        "kind",
                        "status",
                        "sourceId",
                        "score");
        assertThat(first.path("name").asText()
                        + first.path("city").asText()
                        + first.path("postalCode").asText())
                .isEqualTo("LYCEE JEAN MOULINLYON69003");
        assertThat(first.path("otherNames").get(0).asText()).isEqualTo("Lycée de la Guillotière");
        assertThat(first.path("kind").asText()).isEqualTo("UPPER_SECONDARY");
        assertThat(first.path("score").asDouble()).isBetween(0.7, 1.0);
    }

    @Test
    void tellsNoMoreThanAskedForAndNothingClosed() throws Exception {
        assertThat(json(get("country=FR&q=jean+moulin"))).hasSize(2);
        assertThat(json(get("country=FR&q=jean+moulin&limit=1"))).hasSize(1);
        assertThat(json(get("country=FR&q=jean+moulin+nice"))).isEmpty();
    }

    @Test
    void tellsOfNothingWithAnEmptyList() throws Exception {
        assertThat(get("country=FR&q=qxzv+kkwq").body()).isEqualTo("[]");
        assertThat(get("country=IT&q=jean+moulin").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=jean+moulin                          | country
            country=&q=jean+moulin                 | country
            country=fr&q=jean+moulin               | country
            country=US&q=jean+moulin               | country
            country=FR                             | 'q'
            country=FR&q=a                         | 'q'
            country=FR&q=+++a+++                   | 'q'
            country=FR&q=jean&limit=0              | limit
            country=FR&q=jean&limit=51             | limit
            country=FR&q=jean&limit=-1             | limit
            country=FR&q=jean&limit=many           | limit
            country=FR&q=jean&limit=99999999999    | limit
            """)
    void explainsWhatItCannotAnswer(String query, String about) throws Exception {
        HttpResponse<String> answer = get(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).contains(about);
    }

    @Test
    void refusesWordsThatNeverEnd() throws Exception {
        assertThat(get("country=FR&q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(get("country=FR&q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
    }

    @Test
    void asksOneClientToWaitAndNoOther() throws Exception {
        URI published = URI.create("http://onboarding.example");
        HttpBrowser client = HttpBrowser.behindProxy(published, address("/"));
        HttpResponse<String> answer = null;
        // Twice as many as a minute may have, since a new one may begin.
        for (int i = 0; i < 130 && (answer == null || answer.statusCode() == 200); i++) {
            answer = client.openWithoutFollowing(published.resolve("/api/schools?country=FR&q=jean"));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(json(answer).path("detail").asText()).contains("wait");
        assertThat(get("country=FR&q=jean").statusCode()).isEqualTo(200);
    }

    @Test
    void isReadOnly() throws Exception {
        assertThat(new HttpBrowser()
                        .sendJson(address("/api/schools?country=FR&q=jean"), "{}", Map.of())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void describesItself() throws Exception {
        JsonNode description = json(new HttpBrowser().open(address("/api/openapi")));
        assertThat(names(description.path("paths"))).containsExactly("/api/schools");
        assertThat(names(description.at("/paths/~1api~1schools/get/responses"))).contains("200", "400", "429");
        assertThat(new HttpBrowser().open(address("/api")).body()).contains("swagger-ui");
    }

    private HttpResponse<String> get(String query) throws Exception {
        return new HttpBrowser().openWithoutFollowing(address("/api/schools?" + query));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
