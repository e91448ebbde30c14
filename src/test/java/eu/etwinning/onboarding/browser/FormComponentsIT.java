package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.etwinning.onboarding.demo.EuLoginPerson;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A form with every component that a process owner may use: each is shown, can be answered, and its answer arrives. */
@Import(FormComponentsIT.Receiving.class)
class FormComponentsIT extends PortalInBrowser {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReceivedAnswers received;

    private String deployment;

    @AfterEach
    void takeBack() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void everyComponentIsShownAnsweredAndReceived() {
        try (TeacherInBrowser teacher = desk()) {
            Page page = teacher.page();
            teacher.signIn("every.component@example.org");
            teacher.readsHeading("We found no old eTwinning account");
            teacher.open("/way?task=" + taskWithEveryComponent());
            teacher.readsHeading("Every component");
            assertThat(page.getByText("written in html")).hasCSS("text-transform", "uppercase");
            assertThat((Boolean)
                            page.getByAltText("A dot").evaluate("image => image.complete && image.naturalWidth === 1"))
                    .isTrue();
            assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Albania")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.SEPARATOR)).isVisible();
            Accessibility accessibility = new Accessibility(page);
            accessibility.look("every-component");
            teacher.press("Send");
            teacher.reads("Please fill this in.");
            accessibility.look("every-component-errors");

            teacher.fill("Name", "Ada");
            teacher.fill("About you", "First line\nsecond line");
            teacher.fill("Pupils", "24");
            teacher.fill("Price", "2.50");
            date(page, "Birthday", "01/09/1985");
            time(page, "First lesson", "08:15");
            date(page, "Day of the meeting", "02/03/2027");
            time(page, "Time of the meeting", "14:30");
            teacher.choose("I agree");
            teacher.choose("Blue");
            teacher.select("Level", "Secondary");
            teacher.select("Country", "Poland");
            teacher.choose("Maths");
            teacher.choose("Music");
            Locator tags = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tags"));
            tags.fill("Cli");
            tags.press("Enter");
            tags.press("Escape");
            accessibility.look("every-component-answered");
            teacher.fill("Street", "Long Street 1");
            Locator classes = page.getByRole(
                    AriaRole.TEXTBOX,
                    new Page.GetByRoleOptions().setName("Class").setExact(true));
            classes.fill("3a");
            teacher.press("Add another");
            classes.last().fill("3b");
            teacher.press("Next page");
            assertThat(accessibility.findings()).isEmpty();
            teacher.press("Send");
            teacher.reads("Saved.");

            Map<String, Object> expected = new HashMap<>(Map.of(
                    "name",
                    "Ada",
                    "about",
                    "First line\nsecond line",
                    "pupils",
                    24,
                    "price",
                    "2.50",
                    "birthday",
                    "1985-09-01",
                    "lesson",
                    "08:15",
                    "meeting",
                    "2027-03-02T14:30",
                    "agrees",
                    true,
                    "colour",
                    "blue"));
            expected.putAll(Map.of(
                    "level",
                    "secondary",
                    "country",
                    "PL",
                    "subjects",
                    "[\"maths\",\"music\"]",
                    "tags",
                    "[\"climate\"]",
                    "address",
                    "{\"street\":\"Long Street 1\"}",
                    "classes",
                    "[{\"class\":\"3a\"},{\"class\":\"3b\"}]"));
            assertThat(received.answers).containsAllEntriesOf(expected);
            assertThat(((Number) received.answers.get("twice")).intValue()).isEqualTo(48);
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void datesFollowTheLanguageOfThePage() {
        known(EuLoginPerson.named("Ewa", "Data", "polish.dates@example.org").withLocale("pl"));
        try (TeacherInBrowser teacher = phone("pl-PL")) {
            Page page = teacher.page();
            teacher.signIn("polish.dates@example.org", "Zaloguj się przez EU Login");
            teacher.readsHeading("Nie znaleźliśmy starego konta eTwinning");
            teacher.open("/way?task=" + taskWithEveryComponent());
            Locator birthday = page.getByLabel("Birthday");
            birthday.fill("31.12.1999");
            birthday.press("Enter");
            birthday.press("ArrowDown");
            assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekday")
                            .first())
                    .hasText("pon.");
            assertThat(page.locator(".flatpickr-calendar.open option:checked")).hasText("grudzień");
            assertThat(page.locator(".flatpickr-day:focus")).hasText("31");
        }
    }

    private static void date(Page page, String label, String date) {
        page.getByLabel(label).first().fill(date);
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
    }

    private static void time(Page page, String label, String time) {
        page.getByLabel(label).first().fill(time);
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
    }

    /** A task of the last teacher who signed in. */
    private String taskWithEveryComponent() {
        UUID teacher = jdbc.sql("select id from teacher order by created_at desc limit 1")
                .query(UUID.class)
                .single();
        DeploymentWithDefinitions deployed = repository
                .createDeployment()
                .addClasspathResource("eu/etwinning/onboarding/browser/every-component.bpmn")
                .addClasspathResource("eu/etwinning/onboarding/browser/every-component.form")
                .deployWithResult();
        deployment = deployed.getId();
        String diagram = deployed.getDeployedProcessDefinitions().get(0).getId();
        String instance = runtime.startProcessInstanceById(diagram, Map.of("teacher", teacher.toString()))
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Receiving {

        @Bean
        ReceivedAnswers receivedAnswers() {
            return new ReceivedAnswers();
        }
    }

    /** Keeps what a task was answered with; what has parts as JSON. */
    static class ReceivedAnswers implements JavaDelegate {

        private final Map<String, Object> answers = new HashMap<>();

        @Override
        public void execute(DelegateExecution execution) {
            execution
                    .getVariables()
                    .forEach((name, value) -> answers.put(
                            name, value instanceof org.camunda.spin.json.SpinJsonNode json ? json.toString() : value));
        }
    }
}
