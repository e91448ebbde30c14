package eu.etwinning.onboarding.startup;

import eu.etwinning.onboarding.OnboardingApplication;
import eu.etwinning.onboarding.account.EmailAddress;
import jakarta.validation.Constraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whatever cannot hold is told at the start: each property of each record, with each kind of value that it cannot have.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConfigurationCheckTest {

    private static final Map<String, Object> ENOUGH = Map.of(
            "spring.datasource.url",
            "jdbc:postgresql://localhost:1/none",
            "spring.security.oauth2.client.registration.eulogin.client-id",
            "onboarding",
            "spring.security.oauth2.client.registration.eulogin.client-secret",
            "secret",
            "spring.security.oauth2.client.provider.eulogin.issuer-uri",
            "https://eulogin.example.org/realm",
            "spring.mail.host",
            "mail.example.org",
            "onboarding.mail.from",
            "no-reply@example.org",
            "onboarding.public-url",
            "https://onboarding.example.org",
            "onboarding.first-administrator",
            "first@example.org");
    /** By the simple name of a component's type. A text stands for all of its kind: each has a form of its own. */
    private static final Map<Class<?>, List<String>> NONSENSE = Map.ofEntries(
            entry(
                    EmailAddress.class,
                    List.of(
                            "",
                            " ",
                            "nobody",
                            "@example.org",
                            "x@",
                            "x@example.org, y@example.org",
                            "X <x@example.org>",
                            "mailto:x@example.org")),
            entry(int.class, List.of("-1", "abc", "99999999999", "1.5", "")),
            entry(Integer.class, List.of("-1", "abc", "99999999999")),
            entry(Duration.class, List.of("-1s", "-3d", "soon", "99999d", "9999999999d", "P-1D")),
            entry(LocalTime.class, List.of("25:00", "noon", "-1", "")),
            entry(ZoneId.class, List.of("Mars/Olympus", "0", "")),
            entry(boolean.class, List.of("perhaps", "")),
            entry(List.class, List.of("")),
            entry(Map.class, List.of("nonsense")),
            entry(DataSize.class, List.of("lots", "")),
            entry(String.class, List.of("", " ", " a b", "two words and no sense")),
            entry(
                    URI.class,
                    List.of(
                            "",
                            "nonsense",
                            "ftp://example.org",
                            "https://",
                            "http:/example.org",
                            "javascript:alert(1)")));
    /** Empty: the files in the jar, and no proxy. */
    private static final List<String> MAY_BE_EMPTY =
            List.of("onboarding.definitions.folder", "onboarding.trusted-proxies");

    @Test
    void whatIsEnoughHolds() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void everyRecordIsValidatedAndSoIsEachPropertyThatIsMoreThanYesOrNo() {
        assertThat(new ConfigurationCheck(OnboardingApplication.class).records())
                .hasSizeGreaterThan(10)
                .allSatisfy(record -> {
                    assertThat(record).isRecord().hasAnnotation(Validated.class);
                    assertThat(Arrays.stream(record.getRecordComponents())
                                    .filter(component -> component.getType() != boolean.class))
                            .as(record.getSimpleName())
                            .allMatch(
                                    component -> Arrays.stream(
                                                    component.getAccessor().getAnnotations())
                                            .anyMatch(annotation ->
                                                    annotation.annotationType().isAnnotationPresent(Constraint.class)),
                                    "has a constraint");
                });
    }

    @Test
    void everyPropertyHasADefaultOrMustBeSet() throws IOException {
        StandardEnvironment defaults = environment(Map.of());
        assertThat(properties()
                        .filter(property -> property.name().startsWith("onboarding.") && property.type() != Map.class))
                .allMatch(property -> defaults.containsProperty(property.name())
                        || defaults.containsProperty(property.name() + "[0]"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatCannotHoldIsToldByName(String property, String value) {
        assertThatThrownBy(() -> check(Map.of(property, value)))
                .isInstanceOf(BadConfigurationException.class)
                .hasMessageMatching("(?s)Wrong: .*" + property.replace(".", "\\.") + "(\\[0])?:? .{10,}")
                .hasMessageNotContainingAny("Exception", "java.", "eu.etwinning", "nano");
    }

    @ParameterizedTest
    @CsvSource({
        "onboarding.claim.tries, 0",
        "onboarding.web.body-limit, -1B",
        "onboarding.web.larger-bodies[/desk/x], -1MB",
        "onboarding.trusted-proxies, proxy.example",
        "onboarding.trusted-proxies, '192.0.2.1, 10.0.0.0/99'",
        "onboarding.public-url, https://onboarding.example.org/app",
        "onboarding.public-url, https://onboarding.example.org?x=1",
        "onboarding.public-url, https://u:p@onboarding.example.org",
        "onboarding.public-url, https://onboarding.example.org:99999",
        "onboarding.mail.most-tries, 0",
        "onboarding.mail.from, eTwinning",
        "onboarding.first-administrator, first@example.org;second@example.org",
        "onboarding.support-address, https://example.org/help",
        "onboarding.reminders.after, '3d, -1d'",
        "onboarding.reminders.every, 0s",
        "onboarding.schools.requests-per-minute, 0",
        "onboarding.schools.search-within, 0s",
        "onboarding.schools.search-within, -1s",
        "onboarding.desk.central-office, Central Support",
        "onboarding.validation.head-link-valid, 1d",
        "spring.datasource.url, jdbc:h2:mem:test",
        "spring.mail.port, 70000",
        "spring.mail.host, https://mail.example.org",
        "server.port, 65536",
        "server.servlet.session.timeout, 0",
        "spring.datasource.hikari.maximum-pool-size, 0",
        "spring.security.oauth2.client.provider.eulogin.issuer-uri, eulogin.example.org"
    })
    void soIsWhatIsOfTheRightKindAndTooMuchOrTooLittle(String property, String value) {
        assertThatThrownBy(() -> check(Map.of(property, value)))
                .isInstanceOf(BadConfigurationException.class)
                .hasMessageContaining(property.substring(0, property.lastIndexOf('.')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onboarding.claim.trys",
                "onboarding.suport-address",
                "onboarding.reminders.after.first",
                "onboarding.claims.tries",
                "onboarding.mail.from[0]x"
            })
    void aNameThatNothingReadsIsTold(String name) {
        assertThatThrownBy(() -> check(Map.of(name, "5")))
                .isInstanceOf(BadConfigurationException.class)
                .hasMessageContaining("there is no such property");
    }

    @Test
    void namesAreReadAsSpringReadsThem() {
        assertThatCode(() -> check(Map.of(
                        "onboarding.claim.codesPerTeacher",
                        "2",
                        "onboarding.web.larger-bodies[/desk/x]",
                        "1MB",
                        "onboarding.reminders.after[0]",
                        "3d",
                        "onboarding.mail.most_tries",
                        "7")))
                .doesNotThrowAnyException();
    }

    @Test
    void allThatIsWrongIsToldAtOnceInsteadOfAStackTrace(CapturedOutput output) {
        Map<String, Object> wrong = new HashMap<>(ENOUGH);
        wrong.putAll(Map.of(
                "onboarding.claim.tries",
                "-1",
                "onboarding.mail.from",
                "nobody",
                "onboarding.schools.requests-per-minute",
                "0",
                "onboarding.mail.fromm",
                "x"));
        String[] arguments = wrong.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        assertThatThrownBy(() -> OnboardingApplication.main(arguments)).isInstanceOf(BadConfigurationException.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "These properties are wrong",
                        "onboarding.claim.tries: must be greater than or equal to 1",
                        "onboarding.mail.from: ",
                        "onboarding.schools.requests-per-minute: ",
                        "onboarding.mail.fromm: there is no such property")
                .doesNotContain("\tat ", "Exception");
    }

    static Stream<Arguments> nonsense() {
        return properties()
                .filter(property -> !MAY_BE_EMPTY.contains(property.name()))
                .flatMap(property ->
                        NONSENSE.get(property.type()).stream().map(value -> Arguments.of(property.name(), value)));
    }

    private record Property(String name, Class<?> type) {}

    private static Stream<Property> properties() {
        return new ConfigurationCheck(OnboardingApplication.class)
                .records().stream()
                        .flatMap(record -> Arrays.stream(record.getRecordComponents())
                                .map(component -> new Property(
                                        record.getAnnotation(ConfigurationProperties.class)
                                                        .value() + "." + dashed(component),
                                        component.getType())));
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static void check(Map<String, Object> given) throws IOException {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment(given));
        new ConfigurationCheck(OnboardingApplication.class).initialize(context);
    }

    private static StandardEnvironment environment(Map<String, Object> given) throws IOException {
        Map<String, Object> all = new HashMap<>(ENOUGH);
        all.putAll(given);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", all));
        new YamlPropertySourceLoader()
                .load("jar", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
