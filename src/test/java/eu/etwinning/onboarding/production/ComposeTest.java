package eu.etwinning.onboarding.production;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What of docker-compose.yml can be held to without Docker; KeycloakIT runs its application and its Keycloak. */
class ComposeTest {

    private static final Pattern PROPERTY =
            Pattern.compile("^\\| `([a-z0-9.\\-]+)`(?:, `(\\.[a-z]+)`)?", Pattern.MULTILINE);

    private final Compose compose;
    private final String readme;

    ComposeTest() throws IOException {
        compose = Compose.read(Path.of("docker-compose.yml"));
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void runsTwoNodesThatAreTheSame() {
        assertThat(compose.names())
                .containsExactlyInAnyOrder("postgres", "eulogin", "mailpit", "node-1", "node-2", "proxy");
        assertThat(compose.environment("node-2", UnaryOperator.identity()))
                .isEqualTo(compose.environment("node-1", UnaryOperator.identity()));
    }

    @Test
    void setsPropertiesThatTheReadmeExplains() {
        Set<String> explained = PROPERTY.matcher(readme)
                .results()
                .flatMap(row -> row.group(2) == null
                        ? Stream.of(row.group(1))
                        : Stream.of(row.group(1), row.group(1).replaceFirst("\\.[a-z-]+$", row.group(2))))
                .map(ComposeTest::variable)
                .collect(Collectors.toSet());
        assertThat(compose.environment("node-1", UnaryOperator.identity()).keySet())
                .isNotEmpty()
                .isSubsetOf(explained);
    }

    @Test
    void mountsFilesThatAreThere() {
        assertThat(compose.mountedFiles())
                .hasSize(6)
                .contains("./processes", "./forms")
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
        assertThat(Path.of(compose.dockerfile("node-1"))).isRegularFile();
    }

    @Test
    void leadsTheProxyToBothNodes() throws IOException {
        assertThat(Files.readString(Path.of("src/main/docker/proxy.conf")))
                .contains("server node-1:8080;", "server node-2:8080;", "listen 8080;");
    }

    @Test
    void believesTheProxyAloneOfWhereARequestCameFrom() throws IOException {
        assertThat(Files.readString(Path.of("src/main/docker/proxy.conf")))
                .contains("proxy_set_header X-Forwarded-For $remote_addr;")
                .doesNotContain("proxy_add_x_forwarded_for");
        assertThat(Files.readString(Path.of("docker-compose.yml")))
                .contains("ipv4_address: "
                        + compose.environment("node-1", UnaryOperator.identity())
                                .get("ONBOARDING_TRUSTEDPROXIES") + "\n");
    }

    @Test
    void namesTheVersionOfEachImage() {
        assertThat(compose.images())
                .hasSize(4)
                .allSatisfy(image -> assertThat(image).matches(".+:v?[0-9].*"));
        assertThat(compose.images()).contains("postgres:17");
    }

    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
