package eu.etwinning.onboarding.production;

import eu.etwinning.onboarding.demo.HttpBrowser;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Production for real: the jar as a process of its own and Keycloak in EU Login's place, both with the environment of
 * docker-compose.yml and Keycloak with the realm file that it mounts. Only hosts and ports differ.
 */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final URI PUBLISHED = URI.create("http://localhost:8080");
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int keycloakPort = TestSocketUtils.findAvailableTcpPort();
    private final int managementPort = TestSocketUtils.findAvailableTcpPort();
    private final int applicationPort = TestSocketUtils.findAvailableTcpPort();
    private final List<AutoCloseable> running = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        Compose compose = Compose.read(Path.of("docker-compose.yml"));
        EmbeddedPostgres postgres = startDatabase(compose.environment("postgres", value -> value));
        ServerProcess keycloak = startKeycloak(compose);
        ServerProcess application = startApplication(compose, postgres.getPort());
        application.awaitAnswer(URI.create("http://localhost:" + applicationPort + "/actuator/health"));
        keycloak.awaitAnswer(URI.create("http://localhost:" + keycloakPort + "/realms/eulogin"));
    }

    @AfterAll
    void stop() throws Exception {
        for (int last = running.size() - 1; last >= 0; last--) {
            running.get(last).close();
        }
    }

    @Test
    void signsATeacherIn() throws Exception {
        HttpBrowser browser = HttpBrowser.behindProxy(PUBLISHED, URI.create("http://localhost:" + applicationPort));

        HttpResponse<String> loginPage = browser.open(PUBLISHED.resolve("/way"));
        assertThat(loginPage.uri().getPort())
                .as("asked for %s", loginPage.uri())
                .isEqualTo(keycloakPort);
        assertThat(loginPage.uri().getQuery()).contains("code_challenge_method=S256");
        HttpResponse<String> way = browser.submit(
                loginForm(loginPage), Map.of("username", "claire.martin@example.org", "password", "demo"));

        assertThat(way.uri()).hasPath("/way");
        assertThat(way.statusCode()).as(way.body()).isEqualTo(200);
        assertThat(way.body()).contains("Claire");
    }

    @Test
    void signsOutHereAndThere() throws Exception {
        HttpBrowser browser = HttpBrowser.behindProxy(PUBLISHED, URI.create("http://localhost:" + applicationPort));
        HttpResponse<String> way = browser.submit(
                loginForm(browser.open(PUBLISHED.resolve("/way"))),
                Map.of("username", "claire.martin@example.org", "password", "demo"));
        Matcher token = CSRF_TOKEN.matcher(way.body());
        assertThat(token.find()).as(way.body()).isTrue();

        HttpResponse<String> left = browser.submit(PUBLISHED.resolve("/logout"), Map.of("_csrf", token.group(1)));

        assertThat(left.uri()).hasPath("/signed-out");
        HttpResponse<String> again = browser.open(PUBLISHED.resolve("/way"));
        assertThat(again.uri().getPort()).as("asked for %s", again.uri()).isEqualTo(keycloakPort);
        assertThat(loginForm(again)).isNotNull();
    }

    @Test
    void insistsOnPkce() throws Exception {
        HttpResponse<String> refused = new HttpBrowser()
                .openWithoutFollowing(URI.create("http://localhost:" + keycloakPort
                        + "/realms/eulogin/protocol/openid-connect/auth?response_type=code&client_id=onboarding&scope=openid"
                        + "&redirect_uri=" + PUBLISHED + "/login/oauth2/code/eulogin"));

        assertThat(HttpBrowser.target(refused).getQuery())
                .contains("error=invalid_request")
                .contains("code_challenge_method");
    }

    private EmbeddedPostgres startDatabase(Map<String, String> environment) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        running.add(postgres);
        String user = environment.get("POSTGRES_USER");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + user + " login password '" + environment.get("POSTGRES_PASSWORD") + "'");
            statement.execute("create database " + environment.get("POSTGRES_DB") + " owner " + user);
        }
        return postgres;
    }

    private ServerProcess startKeycloak(Compose compose) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("src/main/docker/eulogin-realm.json"),
                realms.resolve("eulogin-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> environment = compose.environment(
                "eulogin",
                value -> value.replace("eulogin.localhost", "localhost").replace("8180", String.valueOf(keycloakPort)));
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(managementPort));
        List<String> command = new ArrayList<>(
                List.of("bash", home.resolve("bin/kc.sh").toAbsolutePath().toString()));
        command.addAll(List.of(compose.command("eulogin")));
        ServerProcess keycloak = ServerProcess.start(Path.of("target/keycloak.log"), environment, command);
        running.add(keycloak);
        return keycloak;
    }

    private ServerProcess startApplication(Compose compose, int databasePort) throws IOException {
        Map<String, String> environment = compose.environment(
                "node-1",
                value -> value.replace("postgres:5432", "localhost:" + databasePort)
                        .replace("eulogin.localhost:8180", "localhost:" + keycloakPort)
                        .replaceFirst(
                                "^/definitions$", Path.of("").toAbsolutePath().toString()));
        environment.put("SERVER_PORT", String.valueOf(applicationPort));
        ServerProcess application = ServerProcess.start(
                Path.of("target/application.log"),
                environment,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("application.jar")));
        running.add(application);
        return application;
    }

    private static URI loginForm(HttpResponse<String> page) {
        Matcher form = LOGIN_FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return URI.create(HtmlUtils.htmlUnescape(form.group(1)));
    }
}
