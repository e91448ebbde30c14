package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.school.SchoolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms as files: what Camunda Modeler, Tasklist and the portal's viewer need, and what they must agree on with the
 * code.
 */
class FormFilesTest {

    /** Of form-js 1.8.7, the viewer in Tasklist 7.24. */
    private static final int SCHEMA_VERSION = 16;

    private static final Set<String> TEXT_FIELDS = Set.of("textfield", "textarea");
    private static final Set<String> COMPONENTS =
            Set.of("text", "textfield", "textarea", "select", "radio", "checkbox", "datetime", "button", "html");

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"));
                Stream<Path> ofOffices = Files.walk(Path.of("processes/offices"))) {
            return Stream.concat(files, ofOffices)
                    .filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isMadeForThisPlatform(Path file) throws IOException {
        JsonNode form = read(file);
        assertThat(file).hasFileName(form.path("id").asText() + ".form");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(SCHEMA_VERSION);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(components(form))
                .extracting(component -> component.path("type").asText())
                .isSubsetOf(COMPONENTS);
        assertThat(components(form))
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void limitsEveryTextAndLabelsEveryField(Path file) throws IOException {
        List<JsonNode> fields = components(read(file)).stream()
                .filter(component -> component.has("key"))
                .toList();
        assertThat(fields).extracting(field -> field.path("key").asText()).doesNotHaveDuplicates();
        assertThat(fields)
                .allSatisfy(field -> assertThat(field.path("label").asText()).isNotBlank());
        assertThat(fields)
                .filteredOn(field -> TEXT_FIELDS.contains(field.path("type").asText()))
                .allSatisfy(field -> assertThat(
                                field.path("validate").path("maxLength").asInt())
                        .as(field.path("key").asText())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksOnlyForChecksThatExist(Path file) throws IOException {
        assertThat(components(read(file)))
                .extracting(
                        component -> component.path("properties").path("check").asText())
                .isSubsetOf("", "email", "name", "website", "postal-code");
    }

    @Test
    void offersEveryRole() throws IOException {
        assertThat(options("choose-role", "role"))
                .containsExactlyInAnyOrderElementsOf(
                        Role.KNOWN.stream().map(Role::code).toList());
    }

    @Test
    void offersEveryKindOfSchoolThatATeacherCanKnow() throws IOException {
        assertThat(options("add-school", "kind"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SchoolKind.values())
                        .filter(kind -> kind != SchoolKind.UNKNOWN)
                        .map(SchoolKind::name)
                        .toList());
    }

    private static List<String> options(String form, String key) throws IOException {
        JsonNode field = components(read(Path.of("forms", form + ".form"))).stream()
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
        return field.path("values").findValuesAsText("value");
    }

    private static List<JsonNode> components(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .toList();
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
