package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every language says in the webapps all that this version of Camunda says, and nothing that it does not know any more.
 */
class WebappLabelsTest {

    private static final Pattern MARK_UP_AND_FACTS =
            Pattern.compile("\\{\\{.*?}}|%[ds]|</?(?:a|br)\\b.*?>|&\\w+;|^ | $");
    private static final String BANNER = "/labels/BANNER_CE_EOL_TEXT";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private WebappLabels labels;

    @BeforeEach
    void messages() {
        messages.setBasename("messages/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        labels = new WebappLabels(new ObjectMapper(), messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void polishSaysAllThatEnglishSays(String webapp) throws IOException {
        Map<String, String> english = texts(webapp, "en");
        Map<String, String> polish = texts(webapp, "pl");
        List<String> findings = new ArrayList<>();
        english.forEach((place, original) -> {
            String translation = polish.getOrDefault(place, "");
            if (translation.isBlank() && !original.isBlank()) {
                findings.add(place + " is missing (" + original + ")");
            } else if (!markUpAndFacts(original).equals(markUpAndFacts(translation))) {
                findings.add(place + " has other facts or mark-up than " + original + ": " + translation);
            }
        });
        polish.keySet().stream()
                .filter(place -> !english.containsKey(place))
                .forEach(place -> findings.add(place + " is left over"));
        assertThat(english).hasSizeGreaterThan(150);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void onlyTheBannerSaysOurWords(String webapp) throws IOException {
        assertThat(texts(webapp, "en").get(BANNER))
                .startsWith("This is the desk of eTwinning’s national support organisations");
        assertThat(texts(webapp, "pl").get(BANNER)).startsWith("Tu pracują Narodowe Biura eTwinning");
        assertThat(texts(webapp, "en")).as("Camunda's, unchanged").containsEntry("/labels/SIGN_OUT_ACTION", "Log out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit"})
    void nobodyIsToldToLeaveThisVersion(String webapp) throws IOException {
        int languages = 0;
        for (String language : Locale.getISOLanguages()) {
            if (labels.labels(webapp, language).getStatusCode() == HttpStatus.OK) {
                languages++;
                assertThat(texts(webapp, language)).containsEntry(BANNER, banner(language));
                assertThat(texts(webapp, language).values())
                        .as(language)
                        .noneMatch(text -> text.contains("Camunda 8") || text.contains("docs.camunda.io"));
            }
        }
        assertThat(languages).as("English and German are Camunda's").isGreaterThanOrEqualTo(2);
    }

    @Test
    void aLanguageWithoutAFileIsNotThere() throws IOException {
        assertThat(labels.labels("tasklist", "tlh").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private String banner(String language) {
        return messages.getMessage("desk.banner", null, Locale.forLanguageTag(language));
    }

    /** What is served, each text by its place in the file. */
    private Map<String, String> texts(String webapp, String language) throws IOException {
        ResponseEntity<JsonNode> served = labels.labels(webapp, language);
        assertThat(served.getStatusCode()).isEqualTo(HttpStatus.OK);
        Map<String, String> texts = new LinkedHashMap<>();
        collect("", served.getBody(), texts);
        return texts;
    }

    private static void collect(String place, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(place, node.asText());
        }
        node.fields().forEachRemaining(field -> collect(place + "/" + field.getKey(), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(place + "/" + i, node.get(i), texts);
        }
    }

    private static List<String> markUpAndFacts(String text) {
        return MARK_UP_AND_FACTS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
