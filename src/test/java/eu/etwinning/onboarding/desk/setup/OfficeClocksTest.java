package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.desk.overdue.DeskProperties;
import eu.etwinning.onboarding.desk.overdue.Escalation;
import eu.etwinning.onboarding.desk.overdue.PerTaskTransaction;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Each office lives by its own clock, as the table of offices says. */
@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class OfficeClocksTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Offices offices;

    @Autowired
    private OfficeTable table;

    @Autowired
    private OfficeWeek week;

    @Autowired
    private PerTaskTransaction eachTask;

    @Autowired
    private OfficeCalendars calendars;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private long school;

    @ParameterizedTest
    @CsvSource({
        // Summer begins in Lisbon in these seven days, and not in Tbilisi; before midnight there is after midnight
        // here.
        "PT, 2026-03-27T23:30:00Z, 2026-04-03T22:30:00Z, 2026-04-01T22:30:00Z, 2026-03-26",
                "GE, 2026-03-27T23:30:00Z, 2026-04-03T23:30:00Z, 2026-04-01T23:30:00Z, 2026-03-27",
        "PT, 2025-10-20T12:00:00Z, 2025-10-27T13:00:00Z, 2025-10-25T12:00:00Z, 2025-10-19",
                "GE, 2025-10-20T20:00:00Z, 2025-10-27T20:00:00Z, 2025-10-25T20:00:00Z, 2025-10-20"
    })
    void deadlinesAndTheDaySinceWhenSomebodyWaitsAreTheOffices(
            String country, Instant answered, Instant due, Instant soon, String since) {
        Journey journey = apply(country);
        UUID application = application(journey.validation(school));
        String office = "nso-" + country.toLowerCase(Locale.ROOT);
        validator("clock@example.org", office);
        journey.decidedBy(office).askHead("clock@example.org", school, "head@example.org");
        jdbc.sql("update etwinning_application set submitted_at = :applied where id = :id")
                .param("applied", Timestamp.from(answered.minus(Duration.ofDays(1))))
                .param("id", application)
                .update();
        jdbc.sql(
                        "update head_inquiry set asked_at = :asked, answer = 'WORKS_HERE', answered_at = :answered, link_hash = sha256(id::text::bytea) where application = :id")
                .param("asked", Timestamp.from(answered.minusSeconds(3600)))
                .param("answered", Timestamp.from(answered))
                .param("id", application)
                .update();
        runtime.createMessageCorrelation("headAnswered")
                .processInstanceVariableEquals("application", application.toString())
                .correlate();

        Task back = journey.validation(school);
        assertThat(back.getDueDate().toInstant()).isEqualTo(due);
        assertThat(back.getFollowUpDate().toInstant()).isEqualTo(soon);
        assertThat(tasks.getVariableLocal(back.getId(), "waitingSince")).isEqualTo(since);
    }

    /** Summer begins in Lisbon while the head has time, and not in Tbilisi. */
    @ParameterizedTest
    @CsvSource({"PT, 2026-04-08T11:00:00Z", "GE, 2026-04-08T12:00:00Z"})
    void theHeadsDaysAreTheOffices(String country, Instant due) {
        Journey journey = apply(country);
        UUID application = application(journey.validation(school));
        String office = "nso-" + country.toLowerCase(Locale.ROOT);
        validator("clock@example.org", office);
        journey.decidedBy(office).askHead("clock@example.org", school, "head@example.org");
        jdbc.sql("update etwinning_application set submitted_at = '2026-03-20T12:00:00Z' where id = :id")
                .param("id", application)
                .update();
        jdbc.sql("update head_inquiry set asked_at = '2026-03-25T12:00:00Z' where application = :id")
                .param("id", application)
                .update();
        ManagementService jobs = engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .timers()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("etwinning-validation")
                        .variableValueEquals("application", application.toString())
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());
        assertThat(journey.validation(school).getDueDate().toInstant()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "PT, 2026-03-27T12:00:00Z, 2026-04-03T11:00:00Z",
        "GE, 2026-03-27T12:00:00Z, 2026-04-03T12:00:00Z",
        "PT, 2025-10-20T12:00:00Z, 2025-10-27T13:00:00Z"
    })
    void theDaysAfterWhichACaseIsPassedOnAreTheOffices(String country, Instant due, Instant passedOn) {
        Escalation escalation = new Escalation(
                tasks,
                eachTask,
                calendars,
                new DeskProperties(
                        "central-support",
                        Duration.ofDays(7),
                        Duration.ofHours(1),
                        LocalTime.of(7, 0),
                        LocalTime.of(4, 0)));
        Task task = apply(country).validation(school);
        tasks.saveTask(due(task, due));
        escalation.escalate(passedOn);
        assertThat(candidates(task)).doesNotContain("central-support");
        escalation.escalate(passedOn.plusSeconds(1));
        assertThat(candidates(task)).contains("central-support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nso-pt", "nso-ge", "nso-tr", "central-support"})
    void theWeekInTasklistEndsOnTheReadersMonday(String office) {
        ZoneId zone = jdbc.sql("select zone from office_zone where office = :office")
                .param("office", office)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElseThrow();
        identities.setAuthentication("reader@example.org", List.of(office));
        try {
            ZonedDateTime end = week.end().toInstant().atZone(zone);
            assertThat(end.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(end.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
            assertThat(end.toInstant()).isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(7 * 24 + 1)));
        } finally {
            identities.clearAuthentication();
        }
    }

    /** The very list that Tasklist shows, asked as somebody of the office. */
    @Test
    void whatIsDueThisWeekIsSoByTheReadersClock() {
        Task task = apply("PT").validation(school);
        identities.setAuthentication("reader@example.org", List.of("nso-pt"), List.of("nso-pt"));
        Instant monday = week.end().toInstant();
        identities.clearAuthentication();
        tasks.saveTask(due(task, monday.minusSeconds(60)));
        assertThat(dueFor("nso-pt", task)).isOne();
        tasks.saveTask(due(tasks.createTaskQuery().taskId(task.getId()).singleResult(), monday.plusSeconds(60)));
        assertThat(dueFor("nso-pt", task)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Europe/Lisbonne\"", "Europe/Lisbon", "\"+01:00\""})
    void aZoneThatThereIsNotIsNamedAtTheStartAndThePlatformsCounts(String entry, CapturedOutput output)
            throws Exception {
        Deployment odd = repository
                .createDeployment()
                .addString(
                        "national-office.dmn",
                        dmn().replace("<text>\"Europe/Lisbon\"</text>", "<text>" + entry + "</text>"))
                .deploy();
        try {
            offices.make();
            assertThat(output).contains("no time zone in 'zone' for the office 'nso-pt', but " + entry);
            assertThat(zone("nso-pt")).isEmpty();
            assertThat(zone("nso-ge")).containsExactly("Asia/Tbilisi");
        } finally {
            repository.deleteDeployment(odd.getId(), true);
            offices.make();
        }
        assertThat(zone("nso-pt")).containsExactly("Europe/Lisbon");
    }

    @Test
    void aTableThatHasNoZonesYetIsATableOfOffices(CapturedOutput output) throws Exception {
        Deployment earlier = repository
                .createDeployment()
                .addString(
                        "national-office.dmn",
                        dmn().replaceAll(
                                        "(?s)<output id=\"zone-output\"[^>]*/>|<outputEntry id=\"[^\"]*-zone\">.*?</outputEntry>",
                                        ""))
                .deploy();
        try {
            offices.make();
            assertThat(table.offices())
                    .hasSize(48)
                    .allSatisfy(office -> assertThat(office.zone()).isEmpty());
            assertThat(jdbc.sql("select count(*) from office_zone")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(output).doesNotContain("no time zone");
            Task task = apply("PT").validation(school);
            Instant applied = jdbc.sql("select submitted_at from etwinning_application where id = :id")
                    .param("id", application(task))
                    .query(Timestamp.class)
                    .single()
                    .toInstant();
            assertThat(task.getDueDate().toInstant())
                    .isCloseTo(
                            applied.atZone(ZoneId.of("Europe/Brussels"))
                                    .plusDays(7)
                                    .toInstant(),
                            within(1, ChronoUnit.SECONDS));
        } finally {
            repository.deleteDeployment(earlier.getId(), true);
            offices.make();
        }
    }

    @Test
    void aRowThatDoesNotSayWhoseItIsIsLeftOutAndTold(CapturedOutput output) throws Exception {
        Deployment odd = repository
                .createDeployment()
                .addString("national-office.dmn", dmn().replace("<text>\"nso-fi\"</text>", "<text>country</text>"))
                .deploy();
        try {
            offices.make();
            assertThat(table.offices())
                    .hasSize(47)
                    .extracting(Office::id)
                    .doesNotContain("nso-fi")
                    .contains("nso-pt", "central-support");
            assertThat(output).contains("The row 'fi' of the decision 'national-office' is left out");
        } finally {
            repository.deleteDeployment(odd.getId(), true);
            offices.make();
        }
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> zone(String office) {
        return jdbc.sql("select zone from office_zone where office = :office")
                .param("office", office)
                .query(String.class)
                .list();
    }

    private static String dmn() throws Exception {
        return new ClassPathResource("processes/national-office.dmn").getContentAsString(StandardCharsets.UTF_8);
    }

    private long dueFor(String office, Task task) {
        identities.setAuthentication("reader@example.org", List.of(office), List.of(office));
        try {
            String list = filters.createFilterQuery()
                    .filterName("Due this week and overdue")
                    .singleResult()
                    .getId();
            return filters.count(list, tasks.createTaskQuery().taskId(task.getId()));
        } finally {
            identities.clearAuthentication();
        }
    }

    private static Task due(Task task, Instant moment) {
        task.setDueDate(Date.from(moment));
        return task;
    }

    private Journey apply(String country) {
        school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values (:country, 'School Of Clocks', 'Town', 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").param("country", country).query(Long.class).single();
        return journeys.signIn()
                .iAmNew()
                .findSchool(country, "School Of Clocks")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private UUID application(Task task) {
        return UUID.fromString((String) tasks.getVariable(task.getId(), "application"));
    }

    private void validator(String user, String office) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            identities.saveUser(identities.newUser(user));
        }
        if (identities.createUserQuery().userId(user).memberOfGroup(office).count() == 0) {
            identities.createMembership(user, office);
        }
    }
}
