package eu.etwinning.onboarding.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.etwinning.onboarding.language.Languages;
import eu.etwinning.onboarding.process.ValidatorForms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people typed is text: every fact in every component that shows it, in every form that is live and in one that
 * shows them in all the ways there are.
 */
class TypedTextIT extends PortalInBrowser {

    private static final long SEED = 20261129;
    private static final int COPIES = 6;
    private static final int PAGES = 6;
    private static final String OWN = "/eu/etwinning/onboarding/browser/every-text.form";

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ValidatorForms caseForms;

    @Autowired
    private Languages languages;

    @Test
    void inThePortalEachCharacterIsShownAsItWasTyped() {
        String email = someone();
        try (TeacherInBrowser teacher = desk()) {
            teacher.signIn(email);
            teacher.readsHeading("We found no old eTwinning account");
            Page page = teacher.page();
            String texts = (String) page.evaluate(
                    "async address => JSON.stringify((await (await fetch(address)).json()).texts)",
                    page.locator("#form").getAttribute("data-form"));
            look(
                    filled -> {
                        page.unroute("**/way/*/form");
                        page.route(
                                "**/way/*/form",
                                route -> answer(
                                        route,
                                        "{\"schema\":" + filled.schema() + ",\"data\":" + write(filled.data())
                                                + ",\"texts\":" + texts + "}"));
                        // What was shown before was kept as a draft.
                        page.evaluate("sessionStorage.clear()");
                        page.reload();
                        assertThat(page.locator("#form .fjs-form-field").first())
                                .isVisible();
                        return page.locator("#form");
                    },
                    PAGES,
                    COPIES);
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void inTasklistEachCharacterIsShownAsItWasTyped() {
        staff("typed.text@example.org", "nso-si");
        long school = school("SI", "Osnovna šola v Testnem");
        applies(someone(), school).validation(school);
        try (StaffInBrowser validator = staff()) {
            validator.signIn("tasklist", "typed.text@example.org");
            validator.openFilter("New applications");
            validator.reads("Osnovna šola v Testnem");
            Page page = validator.page();
            look(
                    filled -> {
                        page.unroute("**/deployed-form**");
                        page.unroute("**/form-variables**");
                        page.route("**/deployed-form**", route -> answer(route, filled.schema()));
                        page.route("**/form-variables**", route -> answer(route, write(variables(filled.data()))));
                        // Without the case in the address, with which the form would come before the list.
                        validator.leaves();
                        validator.openWebapp("tasklist");
                        validator.openFilter("New applications");
                        validator.openCase("Anna Nowak");
                        assertThat(page.locator(".fjs-container .fjs-form-field")
                                        .first())
                                .isVisible();
                        return page.locator(".fjs-container");
                    },
                    2,
                    1);
        }
    }

    private interface Showing {

        com.microsoft.playwright.Locator show(FormsOfNastyTexts.Filled filled);
    }

    private void look(Showing showing, int pages, int copies) {
        FormsOfNastyTexts forms = new FormsOfNastyTexts();
        Map<String, Integer> shown = new HashMap<>();
        for (int number = 0; number < pages; number++) {
            Locale language = languages.all().get(number % languages.all().size());
            forms = formsIn(language);
            NastyTexts texts = new NastyTexts(SEED + number);
            FormsOfNastyTexts.Filled words = forms.fill(copies, number % 2, null);
            FormsOfNastyTexts.Filled facts = forms.fill(copies, number % 2, texts::next);
            Map<String, String> plain = read(showing.show(words));
            Map<String, String> nasty = read(showing.show(facts));
            for (String part : List.of("text", "values", "lines")) {
                // Where there is but one line, a browser leaves breaks out.
                String space = part.equals("lines") ? "" : " ";
                assertThat(FormsOfNastyTexts.spaced(nasty.get(part)).replace(" ", space))
                        .as("page %s, %s", number, part)
                        .isEqualTo(FormsOfNastyTexts.spaced(FormsOfNastyTexts.expected(plain.get(part), words, facts))
                                .replace(" ", space));
            }
            assertThat(nasty.get("elements")).as("page %s", number).isEqualTo(plain.get("elements"));
            String all = String.join(" ", plain.values());
            words.words()
                    .forEach(word -> shown.merge(
                            word.replaceAll("Word\\d+of|end$", ""), all.split(word, -1).length - 1, Integer::sum));
        }
        Map<String, Long> inserts = forms.inserts().stream()
                .collect(Collectors.groupingBy(
                        name -> name.replaceAll("[^a-zA-Z]", ""), TreeMap::new, Collectors.counting()));
        // No class of an element is read.
        inserts.keySet().removeIf(name -> name.endsWith("tone"));
        inserts.forEach((name, count) -> assertThat(shown.getOrDefault(name, 0))
                .as("where {{%s}} is shown", name)
                .isGreaterThanOrEqualTo(count.intValue()));
        assertThat(inserts.keySet())
                .as("what the live forms show")
                .contains(
                        "words",
                        "schoolName",
                        "question",
                        "closedSchool",
                        "evidencepersontext",
                        "evidencemergeOptions",
                        "schoolOptions");
    }

    /** Every form of the diagrams that are live, and our own. */
    private FormsOfNastyTexts formsIn(Locale language) {
        FormsOfNastyTexts forms = new FormsOfNastyTexts();
        Set<String> deployments = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getDeploymentId)
                .collect(Collectors.toSet());
        repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .filter(deployments::contains)
                .flatMap(deployment -> repository.getDeploymentResources(deployment).stream())
                .filter(file -> file.getName().endsWith(".form"))
                .collect(Collectors.toMap(Resource::getName, this::content, (one, other) -> one, TreeMap::new))
                .values()
                .forEach(form -> forms.add(form, caseForms.shown(form, language)));
        String own = read(getClass().getResourceAsStream(OWN));
        forms.add(own, caseForms.shown(own, language));
        return forms;
    }

    private String content(Resource file) {
        return read(repository.getResourceAsStream(file.getDeploymentId(), file.getName()));
    }

    private static String read(InputStream content) {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Camunda answers Tasklist. */
    private Map<String, Object> variables(Map<String, Object> data) {
        Map<String, Object> variables = new HashMap<>();
        data.forEach((name, value) -> variables.put(
                name,
                value instanceof String || value instanceof Number
                        ? Map.of(
                                "type",
                                value instanceof String ? "String" : "Integer",
                                "value",
                                value,
                                "valueInfo",
                                Map.of())
                        : Map.of("type", "Json", "value", write(value), "valueInfo", Map.of())));
        return variables;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read(com.microsoft.playwright.Locator form) {
        Map<String, String> read = new HashMap<>((Map<String, String>) form.evaluate(FormsOfNastyTexts.READ));
        StringBuilder lists = new StringBuilder(read.get("text"));
        for (com.microsoft.playwright.Locator list : form.locator(
                        ".fjs-form-field-select:not(:has(.fjs-disabled)) .fjs-input-group")
                .all()) {
            // Where nobody claimed the case, no pointer reaches its lists.
            list.locator("input").focus();
            lists.append('\n').append(form.locator(".fjs-dropdownlist").innerText());
            read.merge(
                    "elements",
                    (String)
                            form.locator(".fjs-dropdownlist")
                                    .evaluate(
                                            "list => [...list.querySelectorAll('*')].map(element => element.tagName).join(' ')"),
                    String::concat);
            list.locator("input").blur();
            assertThat(form.locator(".fjs-dropdownlist")).hasCount(0);
        }
        read.put("text", lists.toString());
        return read;
    }

    private void answer(Route route, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json;charset=UTF-8")
                .setBody(body));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
