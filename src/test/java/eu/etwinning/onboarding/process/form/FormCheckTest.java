package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.process.FormRejectedException;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.school.PostalCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What nonsense gets from a form, tried on the forms as they are deployed. */
class FormCheckTest {

    private static final Map<String, Object> COUNTRIES = Map.of(
            "countryOptions",
            Stream.of("PL", "BG", "FR", "AT")
                    .map(country -> Map.of("value", country, "label", country))
                    .toList());

    private final FormCheck check =
            new FormCheck(new ObjectMapper(), new FieldCheck(messages(), new PostalCodes(new DefaultResourceLoader())));

    @Test
    void aGoodAnswerIsTakenWithoutSpacesAround() {
        assertThat(check.check(form("find-school"), COUNTRIES, Map.of("country", "PL", "words", "  jana pawła  ")))
                .isEqualTo(Map.of("country", "PL", "words", "jana pawła"));
    }

    @Test
    void whatIsRequiredMustBeThere() {
        assertThat(errors("find-school", Map.of())).containsOnlyKeys("country", "words");
        assertThat(errors("find-school", Map.of("country", "PL", "words", "   ")))
                .containsOnlyKeys("words");
        Map<String, Object> unsaid = Journey.newSchool("Nowa", "Tu");
        unsaid.put("informationIsTrue", false);
        assertThat(errors("add-school", unsaid)).containsOnlyKeys("informationIsTrue");
    }

    @Test
    void onlyTheFormsOwnKeysAreTaken() {
        assertThat(errors("find-school", Map.of("country", "PL", "words", "jana", "mayJoin", true)))
                .containsOnlyKeys("mayJoin");
        assertThat(errors("decide-application", Map.of("decision", "APPROVE", "outcome", "APPROVED")))
                .containsOnlyKeys("outcome");
    }

    @Test
    void whatTheFormOnlyShowsIsNoAnswer() {
        assertThat(errors("decide-application", Map.of("decision", "APPROVE", "evidence", "Something else")))
                .containsOnlyKeys("evidence");
    }

    @Test
    void onlyOptionsThatWereOfferedCanBeChosen() {
        Map<String, Object> facts = Map.of(
                "schoolOptions",
                List.of(Map.of("value", "42", "label", "A school"), Map.of("value", "NOT_LISTED", "label", "No")));
        assertThat(check.check(form("choose-school"), facts, Map.of("school", "42")))
                .isEqualTo(Map.of("school", "42"));
        assertThat(errors("choose-school", facts, Map.of("school", "43"))).containsOnlyKeys("school");
        assertThat(errors("choose-role", Map.of("role", "ADMIN"))).containsOnlyKeys("role");
        assertThat(errors("find-school", Map.of("country", "XX", "words", "jana")))
                .containsOnlyKeys("country");
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorTaken() {
        assertThat(check.check(form("apply-for-etwinning"), Map.of(), Map.of("join", "LATER", "acceptsTerms", true)))
                .isEqualTo(Map.of("join", "LATER"));
        assertThat(errors("apply-for-etwinning", Map.of("join", "NOW")))
                .containsOnlyKeys("acceptsCodeOfConduct", "acceptsTerms");
        assertThat(check.check(form("decide-application"), Map.of(), Map.of("decision", "APPROVE")))
                .isEqualTo(Map.of("decision", "APPROVE"));
        assertThat(errors("decide-application", Map.of("decision", "ASK"))).containsOnlyKeys("reason");
        assertThat(errors("decide-application", Map.of("decision", "REFUSE", "reason", " ")))
                .containsOnlyKeys("refusalReason", "reason");
    }

    @Test
    void whatIsSentForAHiddenFieldIsDroppedAndMovesNoOther() {
        assertThat(check.check(
                        form("decide-application"),
                        Map.of(),
                        Map.of("decision", "APPROVE", "refusalReason", "OTHER", "reason", "x")))
                .isEqualTo(Map.of("decision", "APPROVE"));
        assertThat(errors("decide-application", Map.of("decision", "APPROVE", "refusalReason", "garbage")))
                .containsOnlyKeys("refusalReason");
        assertThat(errors("decide-application", Map.of("decision", "APPROVE", "reason", Map.of("a", 1))))
                .containsOnlyKeys("reason");
        String chain = """
                {"components": [
                  {"type": "checkbox", "key": "first"},
                  {"type": "textfield", "key": "second", "conditional": {"hide": "=not(first = true)"}},
                  {"type": "textfield", "key": "third", "validate": {"required": true}, "conditional": {"hide": "=second = \\"x\\""}},
                  {"type": "textfield", "key": "fourth", "conditional": {"hide": "=not(second = \\"x\\")"}}]}""";
        assertThat(check.check(chain, Map.of(), Map.of("first", true, "second", "x", "fourth", "y")))
                .isEqualTo(Map.of("first", true, "second", "x", "fourth", "y"));
        assertThat(rejected(chain, Map.of(), Map.of("second", "x", "fourth", "y"))
                        .errors())
                .containsOnlyKeys("third");
        assertThat(check.check(chain, Map.of(), Map.of("second", "x", "third", "z", "fourth", "y")))
                .isEqualTo(Map.of("third", "z"));
    }

    @Test
    void aNumberThatNoVariableHoldsIsNone() {
        String form = "{\"components\": [{\"type\": \"number\", \"key\": \"n\"}]}";
        assertThat(check.check(form, Map.of(), Map.of("n", Long.MAX_VALUE))).isEqualTo(Map.of("n", Long.MAX_VALUE));
        assertThat(rejected(form, Map.of(), Map.of("n", new BigInteger("9223372036854775808")))
                        .errors())
                .containsOnlyKeys("n");
    }

    @ParameterizedTest
    @CsvSource({
        "headEmail, nonsense",
        "headEmail, a@b",
        "headEmail, a..b@school.example",
        "headEmail, a@-school.example",
        "headEmail, 'a@b.example, c@d.example'",
        "headEmail, a@192.168.0.1",
        "website, javascript:alert(1)",
        "website, ftp://x.example",
        "website, https://localhost",
        "website, https://10.0.0.1/x",
        "website, https://me:secret@school.example",
        "website, http:///x",
        "website, https://school..example",
        "legalName, x",
        "legalName, Szko\u0007ła",
        "legalName, \u202Eałokzs",
        "town, Ra\u2066dom",
        "kind, ZOO",
        "postalCode, 123456789012345678901",
        "postalCode, 1010",
        "postalCode, AB-123"
    })
    void nonsenseInAFieldIsRefusedAtTheField(String key, String value) {
        Map<String, Object> school = Journey.newSchool("Nowa szkoła", "Tu");
        school.put(key, value);
        assertThat(errors("add-school", school)).containsOnlyKeys(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u0007b", "a\nb"})
    void whatCannotBeSeenIsRefused(String name) {
        Map<String, Object> school = Journey.newSchool(name, "Tu");
        assertThat(errors("add-school", school)).containsKey("legalName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legalName", "publicName", "schoolNumber", "address", "town", "region", "headName"})
    void aTypedNameHoldsNoAddressAndNoMarksOfDirection(String key) {
        for (String name : List.of(
                "Collect it at https://prize.example",
                "ftp://x",
                "WWW.prize.example",
                "win www.prize.example now",
                "me@prize.example",
                "@prize",
                "\uFF37\uFF37\uFF37\uFF0Eprize",
                "me\uFF20prize",
                "https\uFF1A\uFF0F\uFF0Fprize")) {
            Map<String, Object> school = Journey.newSchool("Nowa szkoła", "Tu");
            school.put(key, name);
            assertThat(errors("add-school", school))
                    .as(name)
                    .isEqualTo(
                            Map.of(
                                    key,
                                    List.of(
                                            "Please write a name here, without addresses of websites or mailboxes: no “://”, no “www.”, no “@”.")));
        }
        for (String name :
                List.of("a\u200Eb", "a\u200Fb", "a\u061Cb", "a\u2028b", "a\u0085b", "a\tb", "a\u2069b", "a\u202Eb")) {
            Map<String, Object> school = Journey.newSchool("Nowa szkoła", "Tu");
            school.put(key, name);
            assertThat(errors("add-school", school)).as(name).containsOnlyKeys(key);
        }
        for (String name : List.of(
                "LO nr 1 im. J.Piłsudskiego",
                "I/II LO",
                "St. Mary's <b>",
                "ОУ: „Христо Ботев“",
                "{{1+1}} *a* [b](c)",
                "\u05D1\u05D9\u05EA")) {
            Map<String, Object> school = Journey.newSchool("Nowa szkoła", "Tu");
            school.put(key, name);
            assertThat(check.check(form("add-school"), COUNTRIES, school)).containsEntry(key, name);
        }
    }

    @Test
    void whatIsRightIsTakenInAllAlphabets() {
        Map<String, Object> school = Journey.newSchool("ОУ „Христо Ботев“\u00AD", "София");
        school.putAll(Map.of(
                "country",
                "BG",
                "postalCode",
                "BG-1000",
                "headEmail",
                "директор@школа.бг",
                "website",
                "https://школа.бг:8080/о-нас"));
        assertThat(check.check(form("add-school"), COUNTRIES, school))
                .containsEntry("legalName", "ОУ „Христо Ботев“")
                .containsEntry("website", "https://школа.бг:8080/о-нас");
    }

    @Test
    void aWrongPostalCodeIsToldOneThatLooksRight() {
        Map<String, Object> school = Journey.newSchool("Schule", "Wien");
        school.putAll(Map.of("country", "AT", "postalCode", "00-950"));
        assertThat(errors("add-school", school))
                .isEqualTo(
                        Map.of("postalCode", List.of("This is no postal code of that country. One looks like 1010.")));
    }

    @Test
    void aNameOf5000LettersIsRefused() {
        assertThat(errors("add-school", Journey.newSchool("x".repeat(5000), "Tu")))
                .containsOnlyKeys("legalName", "publicName");
    }

    @Test
    void wrongTypesAreErrorsAtTheFieldAndNeverMore() {
        for (Object wrong : Arrays.asList(1, true, List.of("PL"), Map.of("a", "b"))) {
            assertThat(errors("find-school", Map.of("country", wrong, "words", wrong)))
                    .containsOnlyKeys("country", "words");
            assertThat(errors("give-information", Map.of("answer", wrong))).containsOnlyKeys("answer");
        }
        assertThat(errors(
                        "apply-for-etwinning",
                        Map.of("join", "NOW", "acceptsCodeOfConduct", "true", "acceptsTerms", true)))
                .containsOnlyKeys("acceptsCodeOfConduct");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("country", null);
        assertThat(errors("find-school", nothing)).containsOnlyKeys("country", "words");
    }

    @Test
    void otherComponentsAreCheckedToo() {
        String form = """
                {"components": [
                  {"type": "number", "key": "age", "validate": {"min": 18, "max": 99}},
                  {"type": "datetime", "key": "since", "subtype": "date"},
                  {"type": "checklist", "key": "subjects", "values": [{"value": "maths"}, {"value": "art"}]},
                  {"type": "group", "path": "address", "conditional": {"hide": "=age = 20"}, "components": [
                    {"type": "textfield", "key": "street", "validate": {"required": true}}]}]}""";
        Map<String, Object> good = Map.of(
                "age",
                44,
                "since",
                "2020-02-29",
                "subjects",
                List.of("maths", "art"),
                "address",
                Map.of("street", "Here 1"));
        assertThat(check.check(form, Map.of(), good)).isEqualTo(good);
        assertThat(rejected(
                                form,
                                Map.of(),
                                Map.of("age", 17, "since", "2021-02-29", "subjects", List.of("maths", "maths")))
                        .errors())
                .containsOnlyKeys("age", "since", "subjects", "address.street");
        assertThat(check.check(form, Map.of(), Map.of("age", 20))).isEqualTo(Map.of("age", 20));
        assertThat(rejected(form, Map.of(), Map.of("age", "many", "address", "nowhere"))
                        .errors())
                .containsOnlyKeys("age", "address.street");
    }

    @Test
    void listsAreCheckedLineByLine() {
        String form = """
                {"components": [
                  {"type": "dynamiclist", "path": "classes", "isRepeating": true, "components": [
                    {"type": "textfield", "key": "name", "validate": {"required": true}},
                    {"type": "number", "key": "pupils", "validate": {"min": 1}, "decimalDigits": 0},
                    {"type": "textfield", "key": "why", "conditional": {"hide": "=this.pupils > 5"}}]}]}""";
        Map<String, Object> good = Map.of(
                "classes",
                List.of(Map.of("name", "3b", "pupils", 20), Map.of("name", "3c", "pupils", 2, "why", "small")));
        assertThat(check.check(form, Map.of(), good)).isEqualTo(good);
        assertThat(check.check(
                        form,
                        Map.of(),
                        Map.of(
                                "classes",
                                List.of(Map.of("name", "3b", "pupils", 20, "why", "hidden", "more", "unknown")))))
                .isEqualTo(Map.of("classes", List.of(Map.of("name", "3b", "pupils", 20))));
        assertThat(rejected(form, Map.of(), Map.of("classes", List.of(Map.of("name", "3b"), Map.of("pupils", 1.5))))
                        .errors())
                .containsOnlyKeys("classes.1.name", "classes.1.pupils");
        for (Object wrong :
                List.of("3b", Map.of("name", "3b"), List.of("3b"), Collections.nCopies(501, Map.of("name", "3b")))) {
            assertThat(rejected(form, Map.of(), Map.of("classes", wrong)).errors())
                    .containsOnlyKeys("classes");
        }
    }

    @Test
    void noLineSaysWhatTheFormKnows() {
        String form = """
                {"components": [
                  {"type": "dynamiclist", "path": "classes", "isRepeating": true, "components": [
                    {"type": "select", "key": "school", "valuesKey": "schoolOptions"},
                    {"type": "textfield", "key": "why", "conditional": {"hide": "=mayTell = false"}}]}]}""";
        Map<String, Object> facts =
                Map.of("schoolOptions", List.of(Map.of("value", "1", "label", "One")), "mayTell", false);
        Map<String, Object> line = Map.of(
                "school",
                "2",
                "schoolOptions",
                List.of(Map.of("value", "2", "label", "Two")),
                "mayTell",
                true,
                "why",
                "so");
        assertThat(rejected(form, facts, Map.of("classes", List.of(line))).errors())
                .containsOnlyKeys("classes.0.school");
        assertThat(check.check(
                        form, facts, Map.of("classes", List.of(Map.of("school", "1", "mayTell", true, "why", "so")))))
                .isEqualTo(Map.of("classes", List.of(Map.of("school", "1"))));
    }

    @Test
    void whatAFormComputesIsComputedHereWhateverTheBrowserSays() {
        String form = """
                {"components": [
                  {"type": "number", "key": "pupils"}, {"type": "number", "key": "teachers"},
                  {"type": "expression", "key": "ratio", "expression": "=pupils / teachers", "computeOn": "change"},
                  {"type": "textfield", "key": "reason", "validate": {"required": true}, "conditional": {"hide": "=ratio < 20"}}]}""";
        assertThat(check.check(form, Map.of(), Map.of("pupils", 30, "teachers", 2, "ratio", 1000)))
                .containsEntry("pupils", 30)
                .doesNotContainKey("reason")
                .hasEntrySatisfying(
                        "ratio",
                        ratio -> assertThat(((Number) ratio).doubleValue()).isEqualTo(15));
        assertThat(rejected(form, Map.of(), Map.of("pupils", 30, "teachers", 1, "ratio", 1))
                        .errors())
                .containsOnlyKeys("reason");
    }

    @Test
    void whatAFieldShowsAloneIsSentAlongAndNotTaken() {
        String form = """
                {"components": [
                  {"type": "textfield", "key": "grade", "readonly": true},
                  {"type": "textfield", "key": "note", "readonly": "=grade = \\"A\\""},
                  {"type": "textfield", "key": "more", "conditional": {"hide": "=grade = \\"A\\""}}]}""";
        assertThat(check.check(form, Map.of("grade", "A"), Map.of("grade", "B", "note", "x", "more", "y")))
                .isEmpty();
        assertThat(check.check(form, Map.of("grade", "B"), Map.of("grade", "A", "note", "x")))
                .isEqualTo(Map.of("note", "x"));
    }

    @Test
    void numbersKeepTheirStepsDigitsAndType() {
        String form = """
                {"components": [
                  {"type": "number", "key": "half", "increment": 0.5}, {"type": "number", "key": "cents", "decimalDigits": 2},
                  {"type": "number", "key": "text", "serializeToString": true}, {"type": "number", "key": "most", "validate": {"max": "=limit + 1"}}]}""";
        Map<String, Object> good = Map.of("half", 1.5, "cents", 0.25, "text", "12345678901234567890.5", "most", 6);
        assertThat(check.check(form, Map.of("limit", 5), good)).isEqualTo(good);
        assertThat(rejected(form, Map.of("limit", 5), Map.of("half", 1.2, "cents", 0.125, "text", 5, "most", 7))
                        .errors())
                .isEqualTo(Map.of(
                        "half",
                        List.of("Please choose 1.0 or 1.5."),
                        "cents",
                        List.of("At most 2 digits after the point, please."),
                        "text",
                        List.of("This is not the kind of answer the field takes."),
                        "most",
                        List.of("Not more than 6, please.")));
        assertThat(rejected(form, Map.of(), Map.of("text", "1e999999999")).errors())
                .containsOnlyKeys("text");
    }

    @Test
    void optionsMayBeNumbersOrCome() {
        String form = """
                {"components": [
                  {"type": "select", "key": "year", "values": [{"label": "This", "value": 2026}, {"label": "Next", "value": 2027}]},
                  {"type": "taglist", "key": "tags", "valuesExpression": "=for one in offered return {label: one, value: one}"}]}""";
        Map<String, Object> good = Map.of("year", 2026, "tags", List.of("art"));
        assertThat(check.check(form, Map.of("offered", List.of("art", "maths")), good))
                .isEqualTo(good);
        assertThat(rejected(form, Map.of("offered", List.of("maths")), Map.of("year", "2026", "tags", List.of("art")))
                        .errors())
                .containsOnlyKeys("year", "tags");
    }

    @Test
    void timesComeInEachOfTheViewersFormats() {
        String form = """
                {"components": [{"type": "datetime", "key": "at", "subtype": "%s"}]}""";
        for (String time : List.of("09:30", "09:30Z", "09:30+02:00")) {
            assertThat(check.check(form.formatted("time"), Map.of(), Map.of("at", time)))
                    .containsEntry("at", time);
            assertThat(check.check(form.formatted("datetime"), Map.of(), Map.of("at", "2026-03-01T" + time)))
                    .hasSize(1);
        }
        assertThat(rejected(form.formatted("time"), Map.of(), Map.of("at", "25:00"))
                        .errors())
                .containsOnlyKeys("at");
        assertThat(rejected(form.formatted("datetime"), Map.of(), Map.of("at", "2026-02-30T09:30"))
                        .errors())
                .containsOnlyKeys("at");
    }

    @Test
    void sentencesAreForPeople() {
        assertThatThrownBy(() -> check.check(form("find-school"), COUNTRIES, Map.of("country", "PL", "words", "x")))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        rejected -> assertThat(rejected.errors())
                                .isEqualTo(Map.of("words", List.of("At least 2 characters, please."))));
    }

    private Map<String, List<String>> errors(String form, Map<String, Object> answer) {
        return errors(form, COUNTRIES, answer);
    }

    private Map<String, List<String>> errors(String form, Map<String, Object> facts, Map<String, Object> answer) {
        return rejected(form(form), facts, answer).errors();
    }

    private FormRejectedException rejected(String schema, Map<String, Object> facts, Map<String, Object> answer) {
        return catchThrowableOfType(FormRejectedException.class, () -> check.check(schema, facts, answer));
    }

    private static String form(String id) {
        try {
            return Files.readString(Path.of("forms", id + ".form"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/form");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
