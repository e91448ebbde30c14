package eu.etwinning.onboarding.process.form;

import eu.etwinning.onboarding.definition.DefinitionCheck;
import eu.etwinning.onboarding.definition.ShippedDefinitions;
import eu.etwinning.onboarding.definition.check.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a form is refused for before anybody sees it. */
class FormComponentsTest {

    private static final String FORM = "forms/find-school.form";

    private final DefinitionCheck check = new DefinitionCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "{'type': 'filepicker', 'id': 'bad', 'key': 'file'}"
            })
    void refusesWhatIsElsewhereOrUnknown(String component) throws IOException {
        assertThat(problemsWith("{'type': 'group', 'id': 'outer', 'components': [%s]}".formatted(component)))
                .extracting(Problem::file, Problem::element)
                .containsOnly(tuple(FORM, "bad"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'image', 'id': 'good', 'source': 'data:image/gif;base64,R0lGODlhAQABAAAAACw='}",
                "{'type': 'image', 'id': 'good', 'source': '=email'}",
                "{'type': 'text', 'id': 'good', 'text': 'Read [the rules](https://elsewhere.example/rules).'}",
                "{'type': 'html', 'id': 'good', 'content': '<a href=https://elsewhere.example>there</a><style>p { color: red }</style>'}"
            })
    void letsLinksAndOwnImagesThrough(String component) throws IOException {
        assertThat(problemsWith(component)).isEmpty();
    }

    @Test
    void tellsWhatIsNoForm() throws IOException {
        ShippedDefinitions definitions = ShippedDefinitions.read();
        definitions.put(FORM, "{");
        assertThat(check.findings(definitions.files()).problems())
                .extracting(Problem::file)
                .containsOnly(FORM);
    }

    private List<Problem> problemsWith(String component) throws IOException {
        ShippedDefinitions definitions = ShippedDefinitions.read();
        definitions.replace(FORM, "\"components\": [", "\"components\": [" + component.replace('\'', '"') + ",");
        return check.findings(definitions.files()).problems();
    }
}
