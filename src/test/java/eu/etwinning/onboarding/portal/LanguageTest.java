package eu.etwinning.onboarding.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.application.ParticipatingCountries;
import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.demo.EuLoginStandIn;
import eu.etwinning.onboarding.demo.HttpBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.text.Collator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Which language a page, a form and an error speak, and how long. */
@OnboardingTest
class LanguageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private EuLoginStandIn euLogin;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pl;q=0.9, en;q=0.8 | pl-PL
            tlh, pt-BR, fr     | pt-PT
            tlh                | en-GB
            *                  | en-GB
            ;;nonsense         | en-GB
            """)
    void aPageSpeaksTheBrowsersLanguageIfItIsThere(String accepted, String spoken) throws Exception {
        assertThat(nobody().get("/", Map.of("Accept-Language", accepted)).body())
                .contains("lang=\"" + spoken + "\"");
    }

    @Test
    void aPageSpeaksEnglishToABrowserThatSaysNothing() throws Exception {
        assertThat(nobody().get("/").body()).contains("lang=\"en-GB\"");
    }

    @Test
    void aChoiceLeadsBackToThePageAndStays() throws Exception {
        PortalClient visitor = nobody();
        HttpResponse<String> chosen = visitor.get(
                "/language/fr", Map.of("Referer", "http://localhost:" + port + "/about-the-data?from=start"));
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(HttpBrowser.target(chosen))
                .hasPort(port)
                .hasPath("/about-the-data")
                .hasQuery("from=start");
        assertThat(visitor.get("/", Map.of("Accept-Language", "de")).body()).contains("lang=\"fr-FR\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example//evil.example/x",
                "//evil.example/x",
                "https://evil.example/\\\\evil.example",
                "nonsense",
                "http://[",
                "%%%",
                "http://localhost/{nonsense}"
            })
    void aChoiceNeverLeadsElsewhere(String referer) throws Exception {
        HttpResponse<String> chosen = nobody().get("/language/fr", Map.of("Referer", referer));
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(HttpBrowser.target(chosen)).hasHost("localhost").hasPort(port);
    }

    @Test
    void aLanguageThatIsNotThereIsNoPage() throws Exception {
        assertThat(nobody().get("/language/tlh").statusCode()).isEqualTo(404);
    }

    @Test
    void atTheFirstSignInEuLoginsLanguageIsSpokenAndKeptWithTheAccount() throws Exception {
        PortalClient teacher = signedIn("it");
        assertThat(teacher.get("/way", Map.of("Accept-Language", "de")).body()).contains("lang=\"it-IT\"");
        assertThat(languageOf(teacher)).isEqualTo("it-IT");
    }

    @Test
    void withoutALanguageOfEuLoginTheBrowsersIsKept() throws Exception {
        PortalClient teacher = client("teacher." + UUID.randomUUID() + "@example.org");
        teacher.get("/language/ro");
        teacher.signIn(Map.of());
        assertThat(languageOf(teacher)).isEqualTo("ro-RO");
    }

    @Test
    void whatTheTeacherChoosesIsSpokenOnEveryDeviceFromThen() throws Exception {
        PortalClient phone = signedIn("it");
        phone.get("/language/bg");
        assertThat(languageOf(phone)).isEqualTo("bg-BG");

        PortalClient desk = client(phone.email());
        desk.signIn(Map.of());
        assertThat(desk.get("/way").body()).contains("lang=\"bg-BG\"");
    }

    @Test
    void whatWasChosenBeforeTheSignInCountsMoreThanTheAccount() throws Exception {
        PortalClient phone = signedIn("it");
        PortalClient desk = client(phone.email());
        desk.get("/language/es");
        desk.signIn(Map.of());
        assertThat(desk.get("/way").body()).contains("lang=\"es-ES\"");
        assertThat(languageOf(phone)).isEqualTo("es-ES");
    }

    @Test
    void aFormAndWhatIsWrongWithItSpeakTheTeachersLanguage() throws Exception {
        PortalClient teacher = client("teacher." + UUID.randomUUID() + "@example.org");
        jdbc.sql("""
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        values (gen_random_uuid(), :email, :email, 'Anna', 'Nowak', 'PL', 'Szkoła', date '2011-09-01')""").param("email", teacher.email()).update();
        teacher.get("/language/pl");
        teacher.signIn(Map.of());
        assertThat(teacher.get("/profile").body()).contains("1 września 2011");
        String task = teacher.task();
        assertThat(teacher.get("/way/" + task + "/form").body())
                .contains("find-school", "Kraj, w którym jest szkoła", "Chorwacja")
                .doesNotContain("Country of the school", "Croatia");
        assertThat(teacher.postJson("/way/" + task, "{\"country\":\"PL\"}").body())
                .isEqualTo("{\"words\":[\"Wypełnij to pole.\"]}");
    }

    @Test
    void everyCountryThatTakesPartIsOfferedInTheOrderOfTheTeachersAlphabet() throws Exception {
        for (String form : new String[] {"find-school", "claim-old-account"}) {
            PortalClient teacher = signedIn("pl");
            if (form.equals("find-school")) {
                teacher.postJson("/way/" + teacher.task(), PortalClient.I_AM_NEW);
            }
            JsonNode shown = new ObjectMapper()
                    .readTree(teacher.get("/way/" + teacher.task() + "/form").body());
            assertThat(shown.path("schema").path("id").asText()).isEqualTo(form);
            assertThat(shown.path("data").path("countryOptions").findValuesAsText("value"))
                    .containsExactlyInAnyOrderElementsOf(ParticipatingCountries.ALL);
            assertThat(shown.path("data").path("countryOptions").findValuesAsText("label"))
                    .contains("Chorwacja", "Łotwa")
                    .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag("pl-PL"))::compare);
        }
    }

    private String languageOf(PortalClient teacher) {
        return jdbc.sql("select language from teacher where email = :email")
                .param("email", teacher.email())
                .query(String.class)
                .single();
    }

    private PortalClient signedIn(String locale) throws Exception {
        String email = "teacher." + UUID.randomUUID() + "@example.org";
        euLogin.add(EuLoginPerson.named("Anna", "Nowak", email).withLocale(locale));
        PortalClient client = client(email);
        client.signIn(Map.of());
        return client;
    }

    private PortalClient nobody() {
        return client("nobody@example.org");
    }

    private PortalClient client(String email) {
        return new PortalClient("http://localhost:" + port, email);
    }
}
