package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form is refused for before anybody sees it. */
class FormRulesTest {

    private final FormRules rules = new FormRules(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {
            "{'type': 'iframe', 'id': 'bad', 'url': 'https://elsewhere.example'}",
            "{'type': 'image', 'id': 'bad', 'source': 'https://elsewhere.example/logo.png'}",
            "{'type': 'image', 'id': 'bad', 'source': '=\\\"https://elsewhere.example/\\\" + name'}",
            "{'type': 'image', 'id': 'bad', 'source': '//elsewhere.example/logo.png'}",
            "{'type': 'text', 'id': 'bad', 'text': 'Look: ![logo](https://elsewhere.example/logo.png)'}",
            "{'type': 'text', 'id': 'bad', 'text': '<img src=http://elsewhere.example/logo.png>'}",
            "{'type': 'html', 'id': 'bad', 'content': '<IMG alt=x SRC = \\\"//elsewhere.example/logo.png\\\">'}",
            "{'type': 'html', 'id': 'bad', 'content': '<iframe src=x></iframe>'}",
            "{'type': 'html', 'id': 'bad', 'content': '<style>p { background: url(https://elsewhere.example/x) }</style>'}",
            "{'type': 'html', 'id': 'bad', 'content': '<style>@import \\\"https://elsewhere.example/x.css\\\"</style>'}",
            "{'type': 'filepicker', 'id': 'bad', 'key': 'file'}"})
    void refusesWhatIsElsewhereOrUnknown(String component) {
        String form = "{'components': [{'type': 'group', 'id': 'outer', 'components': [%s]}]}".formatted(component).replace('\'', '"');
        assertThat(rules.problems("some.form", form)).singleElement().asString().startsWith("some.form, element 'bad': ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'type': 'image', 'id': 'good', 'source': 'data:image/gif;base64,R0lGODlhAQABAAAAACw='}",
            "{'type': 'image', 'id': 'good', 'source': '=picture'}",
            "{'type': 'text', 'id': 'good', 'text': 'Read [the rules](https://elsewhere.example/rules).'}",
            "{'type': 'html', 'id': 'good', 'content': '<a href=https://elsewhere.example>there</a><style>p { color: red }</style>'}"})
    void letsLinksAndOwnImagesThrough(String component) {
        assertThat(rules.problems("some.form", "{'components': [%s]}".formatted(component).replace('\'', '"'))).isEmpty();
    }

    @Test
    void tellsWhatIsNoForm() {
        assertThat(rules.problems("some.form", "{")).singleElement().asString().startsWith("some.form is no JSON");
    }

    @Test
    void everyFormOfOursKeepsThem() throws IOException {
        for (Path file : FormFilesTest.forms().toList()) {
            assertThat(rules.problems(file.toString(), Files.readString(file))).isEmpty();
        }
    }
}
