package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.school.PostalCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What nonsense gets from a form, tried on the forms as they are deployed. */
class FormCheckTest {

    private static final Map<String, Object> COUNTRIES = Map.of("countryOptions", Stream.of("PL", "BG", "FR", "AT")
            .map(country -> Map.of("value", country, "label", country)).toList());

    private final FormCheck check = new FormCheck(new ObjectMapper(), new FieldCheck(messages(), new PostalCodes(new DefaultResourceLoader())));

    @Test
    void aGoodAnswerIsTakenWithoutSpacesAround() {
        assertThat(check.check(form("find-school"), COUNTRIES, Map.of("country", "PL", "words", "  jana pawła  ")))
                .isEqualTo(Map.of("country", "PL", "words", "jana pawła"));
    }

    @Test
    void whatIsRequiredMustBeThere() {
        assertThat(errors("find-school", Map.of())).containsOnlyKeys("country", "words");
        assertThat(errors("find-school", Map.of("country", "PL", "words", "   "))).containsOnlyKeys("words");
        Map<String, Object> unsaid = Journey.newSchool("Nowa", "Tu");
        unsaid.put("informationIsTrue", false);
        assertThat(errors("add-school", unsaid)).containsOnlyKeys("informationIsTrue");
    }

    @Test
    void onlyTheFormsOwnKeysAreTaken() {
        assertThat(errors("find-school", Map.of("country", "PL", "words", "jana", "mayJoin", true))).containsOnlyKeys("mayJoin");
        assertThat(errors("decide-application", Map.of("decision", "APPROVE", "outcome", "APPROVED"))).containsOnlyKeys("outcome");
    }

    @Test
    void whatTheFormOnlyShowsIsNoAnswer() {
        assertThat(errors("decide-application", Map.of("decision", "APPROVE", "teacherName", "Somebody else"))).containsOnlyKeys("teacherName");
    }

    @Test
    void onlyOptionsThatWereOfferedCanBeChosen() {
        Map<String, Object> facts = Map.of("schoolOptions", List.of(Map.of("value", "42", "label", "A school"), Map.of("value", "NOT_LISTED", "label", "No")));
        assertThat(check.check(form("choose-school"), facts, Map.of("school", "42"))).isEqualTo(Map.of("school", "42"));
        assertThat(errors("choose-school", facts, Map.of("school", "43"))).containsOnlyKeys("school");
        assertThat(errors("choose-role", Map.of("role", "ADMIN"))).containsOnlyKeys("role");
        assertThat(errors("find-school", Map.of("country", "XX", "words", "jana"))).containsOnlyKeys("country");
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorTaken() {
        assertThat(check.check(form("apply-for-etwinning"), Map.of(), Map.of("join", "LATER", "acceptsTerms", true))).isEqualTo(Map.of("join", "LATER"));
        assertThat(errors("apply-for-etwinning", Map.of("join", "NOW"))).containsOnlyKeys("acceptsCodeOfConduct", "acceptsTerms");
        assertThat(check.check(form("decide-application"), Map.of(), Map.of("decision", "APPROVE"))).isEqualTo(Map.of("decision", "APPROVE"));
        assertThat(errors("decide-application", Map.of("decision", "ASK"))).containsOnlyKeys("reason");
        assertThat(errors("decide-application", Map.of("decision", "REFUSE", "reason", " "))).containsOnlyKeys("reason");
    }

    @ParameterizedTest
    @CsvSource({"headEmail, nonsense", "headEmail, a@b", "headEmail, a..b@school.example", "headEmail, a@-school.example", "headEmail, 'a@b.example, c@d.example'",
            "headEmail, a@192.168.0.1", "website, javascript:alert(1)", "website, ftp://x.example", "website, https://localhost", "website, https://10.0.0.1/x",
            "website, https://me:secret@school.example", "website, http:///x", "website, https://school..example", "legalName, x", "legalName, Szko\u0007ła",
            "legalName, \u202Eałokzs", "town, Ra\u2066dom", "kind, ZOO", "postalCode, 123456789012345678901", "postalCode, 1010", "postalCode, AB-123"})
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

    @Test
    void whatIsRightIsTakenInAllAlphabets() {
        Map<String, Object> school = Journey.newSchool("ОУ „Христо Ботев“\u00AD", "София");
        school.putAll(Map.of("country", "BG", "postalCode", "BG-1000", "headEmail", "директор@школа.бг", "website", "https://школа.бг:8080/о-нас"));
        assertThat(check.check(form("add-school"), COUNTRIES, school)).containsEntry("legalName", "ОУ „Христо Ботев“").containsEntry("website",
                "https://школа.бг:8080/о-нас");
    }

    @Test
    void aWrongPostalCodeIsToldOneThatLooksRight() {
        Map<String, Object> school = Journey.newSchool("Schule", "Wien");
        school.putAll(Map.of("country", "AT", "postalCode", "00-950"));
        assertThat(errors("add-school", school)).isEqualTo(Map.of("postalCode",
                List.of("This is no postal code of that country. One looks like 1010.")));
    }

    @Test
    void aNameOf5000LettersIsRefused() {
        assertThat(errors("add-school", Journey.newSchool("x".repeat(5000), "Tu"))).containsOnlyKeys("legalName", "publicName");
    }

    @Test
    void wrongTypesAreErrorsAtTheFieldAndNeverMore() {
        for (Object wrong : Arrays.asList(1, true, List.of("PL"), Map.of("a", "b"))) {
            assertThat(errors("find-school", Map.of("country", wrong, "words", wrong))).containsOnlyKeys("country", "words");
            assertThat(errors("give-information", Map.of("answer", wrong))).containsOnlyKeys("answer");
        }
        assertThat(errors("apply-for-etwinning", Map.of("join", "NOW", "acceptsCodeOfConduct", "true", "acceptsTerms", true)))
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
        Map<String, Object> good = Map.of("age", 44, "since", "2020-02-29", "subjects", List.of("maths", "art"), "address", Map.of("street", "Here 1"));
        assertThat(check.check(form, Map.of(), good)).isEqualTo(good);
        assertThat(rejected(form, Map.of(), Map.of("age", 17, "since", "2021-02-29", "subjects", List.of("maths", "maths"))).errors())
                .containsOnlyKeys("age", "since", "subjects", "address.street");
        assertThat(check.check(form, Map.of(), Map.of("age", 20))).isEqualTo(Map.of("age", 20));
        assertThat(rejected(form, Map.of(), Map.of("age", "many", "address", "nowhere")).errors()).containsOnlyKeys("age", "address.street");
    }

    @Test
    void sentencesAreForPeople() {
        assertThatThrownBy(() -> check.check(form("find-school"), COUNTRIES, Map.of("country", "PL", "words", "x")))
                .isInstanceOfSatisfying(FormRejectedException.class,
                        rejected -> assertThat(rejected.errors()).isEqualTo(Map.of("words", List.of("At least 2 characters, please."))));
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
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
