package eu.etwinning.onboarding.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.process.form.FormText;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language says everything that English says: what is missing, left over or out of date is listed. */
class TranslationsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{.*?}}");
    /** For programmers, who read English. */
    private static final String API = "api.";
    /** For process owners, who read English. */
    private static final String CHECK = "check";

    private final ObjectMapper json = new ObjectMapper();

    static Stream<String> languages() throws IOException {
        return names(MESSAGES, "portal_(.+)\\.properties");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageIsTranslated(String language) throws IOException {
        List<String> findings = new ArrayList<>();
        for (String file : names(MESSAGES, "([a-z-]+)\\.properties")
                .filter(name -> !name.equals(CHECK))
                .toList()) {
            Properties originals = properties(file);
            Properties translations = properties(file + "_" + language);
            originals.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(API))
                    .sorted()
                    .forEach(key -> {
                        String original = originals.getProperty(key);
                        String translation = translations.getProperty(key, "");
                        if (translation.isBlank()) {
                            findings.add(file + ": " + key + " is missing (" + original + ")");
                        } else if (!all(PLACEHOLDER, original).equals(all(PLACEHOLDER, translation))) {
                            findings.add(file + ": " + key + " has other places for facts: " + translation);
                        } else if (translation.contains("'")) {
                            findings.add(
                                    file + ": " + key
                                            + " has a straight apostrophe, which has a meaning of its own here; please write ’");
                        }
                    });
            translations.stringPropertyNames().stream()
                    .filter(key -> !originals.containsKey(key))
                    .sorted()
                    .forEach(key -> findings.add(file + ": " + key + " is left over"));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfTheFormsIsTranslatedFromWhatItSaysNow(String language) throws IOException {
        JsonNode translations = json.readTree(
                FORMS.resolve("translations/" + language + ".json").toFile());
        List<String> findings = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (String form : translatedForms()) {
            for (FormText text : FormText.of(json.readTree(file(form).toFile()))) {
                String place = form + " / " + text.component() + " / " + text.property();
                JsonNode entry = translations.path(form).path(text.component()).path(text.property());
                String translation = entry.path("translation").asText("");
                known.add(place);
                if (translation.isBlank()) {
                    findings.add(place + " is missing (" + text.original() + ")");
                } else if (!entry.path("original").asText().equals(text.original())) {
                    findings.add(place + " is out of date: the form says now: " + text.original());
                } else if (!all(EXPRESSION, text.original()).equals(all(EXPRESSION, translation))) {
                    findings.add(place + " shows other facts than the form");
                }
            }
        }
        translations
                .fields()
                .forEachRemaining(form -> form.getValue()
                        .fields()
                        .forEachRemaining(component -> component
                                .getValue()
                                .fieldNames()
                                .forEachRemaining(property -> {
                                    String place = form.getKey() + " / " + component.getKey() + " / " + property;
                                    if (!known.contains(place)) {
                                        findings.add(place + " is left over");
                                    }
                                })));
        assertThat(findings).isEmpty();
    }

    private static Path file(String form) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(FORMS), Files.walk(Path.of("processes/offices")))) {
            return files.filter(file -> file.getFileName().toString().equals(form + ".form"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> translatedForms() {
        return Stream.of(
                        "teacher-onboarding",
                        "old-account-claim",
                        "old-account-help",
                        "etwinning-validation",
                        "offices/nso-rs/employment-certificate")
                .flatMap(process -> Bpmn.readModelFromFile(
                        Path.of("processes", process + ".bpmn").toFile())
                        .getModelElementsByType(UserTask.class)
                        .stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String name) throws IOException {
        Path file = MESSAGES.resolve(name + ".properties");
        return Files.exists(file)
                ? PropertiesLoaderUtils.loadProperties(
                        new EncodedResource(new FileSystemResource(file), StandardCharsets.UTF_8))
                : new Properties();
    }

    private static Stream<String> names(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file ->
                            Pattern.compile(pattern).matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group())
                .sorted()
                .distinct()
                .toList();
    }
}
