package eu.etwinning.onboarding.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What JSON that somebody sent is read as, and what is no such JSON. */
class StrictJsonTest {

    private final StrictJson json = new StrictJson();

    record Shape(String text, Boolean flag, Integer number, List<String> list, List<Shape> parts) {}

    @Test
    void whatIsKnownIsReadAndWrittenAnewWithoutWhatIsNotThere() throws Exception {
        String sent =
                "{ \"text\" : \"a\", \"flag\":true,\"number\":7,\"list\":[\"x\",\"y\"],\"parts\":[{\"text\":null}] }";
        assertThat(new String(json.write(json.read(bytes(sent), Shape.class)), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"a\",\"flag\":true,\"number\":7,\"list\":[\"x\",\"y\"],\"parts\":[{}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"other":1}                          | other
            {"parts":[{"other":1}]}              | parts.other
            {"text":1}                           | text
            {"text":true}                        | text
            {"text":["a"]}                       | text
            {"text":{"a":1}}                     | text
            {"text":"a\\u0000b"}                 | text
            {"text":"a\\u0007b"}                 | text
            {"text":"\\ud83d"}                   | text
            {"flag":"true"}                      | flag
            {"flag":1}                           | flag
            {"number":"7"}                       | number
            {"number":7.5}                       | number
            {"number":99999999999}               | number
            {"number":1e400}                     | number
            {"list":"a"}                         | list
            {"list":[null]}                      | list
            {"list":[1]}                         | list
            {"list":{}}                          | list
            """)
    void whatIsNotKnownOrOfAnotherTypeIsRefusedByName(String sent, String part) {
        assertThat(refusal(sent).part()).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{",
                "{}{}",
                "{} x",
                "null",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{'text':'a'}",
                "{\"text\":NaN}",
                "{text:\"a\"}",
                "/**/{}",
                "{\"text\":\"a\",}"
            })
    void whatIsNoJsonIsRefused(String sent) {
        assertThatThrownBy(() -> json.read(bytes(sent), Shape.class)).isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> json.readObject(bytes(sent))).isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "true"})
    void whatIsNoObjectIsRefused(String sent) {
        assertThatThrownBy(() -> json.read(bytes(sent), Shape.class)).isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> json.readObject(bytes(sent))).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThat(catchThrowableOfType(
                                UnreadableJsonException.class,
                                () -> json.readObject("{}".getBytes(StandardCharsets.UTF_16)))
                        .part())
                .isEqualTo(Optional.empty());
        assertThatThrownBy(() -> json.readObject(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void nothingIsDeepNorANumberLong() throws Exception {
        assertThat(json.readObject(bytes("{\"a\":" + "[".repeat(19) + "]".repeat(19) + "}")))
                .hasSize(1);
        assertThatThrownBy(() -> json.readObject(bytes("{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}")))
                .isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> json.readValue("[".repeat(5000))).isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> json.readObject(bytes("{\"a\":" + "9".repeat(61) + "}")))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void aLongTextIsReadInAnObjectButNotAsANameOfSomething() throws Exception {
        String text = "Szkoła\n".repeat(100);
        assertThat(json.readObject(json.write(Map.of("text", text)))).containsEntry("text", text);
        assertThat(refusal("{\"text\":\"" + "a".repeat(256) + "\"}").part()).contains("text");
    }

    private UnreadableJsonException refusal(String sent) {
        return catchThrowableOfType(UnreadableJsonException.class, () -> json.read(bytes(sent), Shape.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
