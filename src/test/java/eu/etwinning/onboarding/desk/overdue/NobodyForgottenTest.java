package eu.etwinning.onboarding.desk.overdue;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.AddressTakenException;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.desk.setup.Office;
import eu.etwinning.onboarding.desk.setup.OfficeTable;
import eu.etwinning.onboarding.desk.setup.Offices;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.TeacherTasks;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What happens to cases by and by: they become due, are told of, are passed on, are given back. Each test is about an
 * office of its own.
 */
@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class NobodyForgottenTest {

    private static final String CENTRAL = "central-support";
    private static final Map<String, Object> APPROVE = Map.of(
            "decision", "APPROVE", "personJudgement", "YES", "schoolJudgement", "YES", "membershipJudgement", "YES");
    /** That an office has, by the table. */
    private static final int DAYS = 7;

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Journeys journeys;

    @Autowired
    private TeacherTasks teacherTasks;

    @Autowired
    private Offices offices;

    @Autowired
    private OfficeTable table;

    @Autowired
    private Escalation escalation;

    @Autowired
    private GiveBack giveBack;

    @Autowired
    private OfficeDigests digests;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private long school;

    // Due dates and order

    @Test
    void anApplicationIsDueWhenTheOfficesDaysHavePassedAndDueSoonTwoDaysBefore() {
        Task task = apply("EE");
        Instant applied = jdbc.sql("select submitted_at from etwinning_application where id = :id")
                .param("id", application(task))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(task.getDueDate()).isEqualTo(daysAfter(applied, DAYS));
        assertThat(task.getFollowUpDate()).isEqualTo(daysAfter(applied, DAYS - 2));
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(tasks.getVariablesLocal(task.getId()))
                .containsEntry("waitingSince", day(applied))
                .containsEntry("newSchool", false);
    }

    @Test
    void anAnswerBringsTheCaseBackToWhoAskedAheadOfAllOthersAndWithAllDaysAgain() {
        Journey journey = journey("EE");
        Task first = journey.validation(school);
        validator("ene@example.org", "nso-ee");
        jdbc.sql("update etwinning_application set submitted_at = submitted_at - interval '5 days' where id = :id")
                .param("id", application(first))
                .update();
        as(
                "ene@example.org",
                "nso-ee",
                first,
                Map.of(
                        "decision",
                        "ASK",
                        "reason",
                        "Which subject?",
                        "personJudgement",
                        "YES",
                        "schoolJudgement",
                        "YES",
                        "membershipJudgement",
                        "YES"));
        Instant before = Instant.now();
        teacherTasks.answer(journey.teacher(), journey.task("giveInformation"), Map.of("answer", "Mathematics"));

        Task answered = journey.validation(school);
        assertThat(answered.getPriority()).isGreaterThan(first.getPriority());
        assertThat(answered.getAssignee()).isEqualTo("ene@example.org");
        assertThat(answered.getDueDate()).isAfterOrEqualTo(daysAfter(before, DAYS));
    }

    @Test
    void theTimeInWhichTheHeadWasAskedIsNotTheOffices() {
        Journey journey = journey("EE");
        Task first = journey.validation(school);
        UUID application = application(first);
        validator("ene@example.org", "nso-ee");
        jdbc.sql("update etwinning_application set submitted_at = submitted_at - interval '9 days' where id = :id")
                .param("id", application)
                .update();
        as(
                "ene@example.org",
                "nso-ee",
                first,
                Map.of(
                        "decision",
                        "ASK_HEAD",
                        "headEmail",
                        "head@example.org",
                        "personJudgement",
                        "YES",
                        "schoolJudgement",
                        "YES",
                        "membershipJudgement",
                        "YES"));
        Instant before = Instant.now();
        jdbc.sql(
                        "update head_inquiry set answer = 'WORKS_HERE', answered_at = now(), link_hash = sha256(id::text::bytea) where application = :id")
                .param("id", application)
                .update();
        engine.getRuntimeService()
                .createMessageCorrelation("headAnswered")
                .processInstanceVariableEquals("application", application.toString())
                .correlate();

        Task back = journey.validation(school);
        assertThat(back.getDueDate()).isAfterOrEqualTo(daysAfter(before, DAYS));
        assertThat(tasks.getVariableLocal(back.getId(), "waitingSince"))
                .isIn(
                        day(before.minus(9, ChronoUnit.DAYS)),
                        day(before.minus(9, ChronoUnit.DAYS).minusSeconds(60)));
    }

    @Test
    void aRequestForHelpIsDueAsWell() {
        Journey journey = journeys.signIn().askForHelp("EE", "");
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("decideOldAccountHelp")
                .processInstanceBusinessKey(journey.teacher() + "/old-account")
                .singleResult();
        assertThat(task.getDueDate())
                .isBetween(daysAfter(Instant.now().minusSeconds(60), DAYS), daysAfter(Instant.now(), DAYS));
        assertThat(task.getFollowUpDate()).isEqualTo(daysAfter(task.getDueDate().toInstant(), -2));
        assertThat(tasks.getVariableLocal(task.getId(), "waitingSince"))
                .isIn(day(Instant.now()), day(Instant.now().minusSeconds(60)));
    }

    @Test
    void aSchoolThatTheFirstApprovalConfirmedIsNewToNobodyAnyMore() {
        Journey first = journeys.signIn();
        school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, added_by)
                        values ('EE', 'Brand New School', 'Town', 'PRIMARY', 'NEW', 'teacher', gen_random_uuid()::text, :teacher) returning id""")
                .param("teacher", first.teacher())
                .query(Long.class)
                .single();
        toTheOffice(first, "EE", "Brand New School");
        Journey second = toTheOffice(journeys.signIn(), "EE", "Brand New School");
        assertThat(tasks.getVariableLocal(second.validation(school).getId(), "newSchool"))
                .isEqualTo(true);

        validator("ene@example.org", "nso-ee");
        as("ene@example.org", "nso-ee", first.validation(school), APPROVE);
        assertThat(tasks.getVariableLocal(second.validation(school).getId(), "newSchool"))
                .isEqualTo(false);
    }

    // Escalation

    @Test
    void whatIsOverdueIsPassedOnToTheCentralOfficeOnceAndByOneGrantThatGoesWithTheTask() {
        Journey journey = journey("LV");
        Task task = journey.validation(school);
        escalation.escalate(due(task).minusSeconds(1));
        assertThat(mayWork(CENTRAL, task)).isFalse();
        assertThat(grants(task)).isEmpty();
        assertThatThrownBy(() -> as("central.person@example.org", CENTRAL, task, APPROVE))
                .isInstanceOf(AuthorizationException.class);

        escalation.escalate(due(task).plusSeconds(1));
        escalation.escalate(due(task).plusSeconds(2));
        assertThat(mayWork(CENTRAL, task)).isTrue();
        assertThat(mayWork("nso-ee", task)).isFalse();
        assertThat(grants(task))
                .singleElement()
                .extracting(Authorization::getGroupId)
                .isEqualTo(CENTRAL);
        assertThat(tasks.createTaskQuery()
                        .taskId(task.getId())
                        .taskCandidateGroup("nso-lv")
                        .count())
                .as("the office still has it")
                .isOne();

        as("central.person@example.org", CENTRAL, task, APPROVE);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
        assertThat(grants(task)).isEmpty();
    }

    @Test
    void theCentralOfficesOwnCasesAreItsFromTheStart() {
        String email = UUID.randomUUID() + "@example.org";
        journeys.begin().signIn(email);
        assertThatThrownBy(() -> journeys.begin().signIn(email)).isInstanceOf(AddressTakenException.class);
        Task task = tasks.createTaskQuery()
                .processVariableValueEquals(
                        "help",
                        jdbc.sql("select help::text from address_conflict where email_folded = :email")
                                .param("email", email)
                                .query(String.class)
                                .single())
                .singleResult();
        assertThat(task.getTenantId()).isEqualTo(CENTRAL);
        assertThat(mayWork(CENTRAL, task)).isTrue();
        assertThat(grants(task)).hasSize(1);
    }

    // Give back

    @Test
    void whoIsNotInTheOfficeAnyMoreHasNoCasesAnyMore() {
        Task stayers = apply("LT");
        Task leavers = apply("LT");
        Task centrals = apply("LT");
        Task notCentrals = apply("LT");
        validator("stayer@example.org", "nso-lt");
        validator("leaver@example.org", "nso-lt");
        validator("central@example.org", CENTRAL);
        tasks.setAssignee(stayers.getId(), "stayer@example.org");
        tasks.setAssignee(leavers.getId(), "leaver@example.org");
        tasks.addCandidateGroup(centrals.getId(), CENTRAL);
        tasks.setAssignee(centrals.getId(), "central@example.org");
        tasks.setAssignee(notCentrals.getId(), "central@example.org");
        giveBack.giveBack();
        assertThat(assignee(leavers)).isEqualTo("leaver@example.org");

        identities.deleteMembership("leaver@example.org", "nso-lt");
        giveBack.giveBack();
        assertThat(assignee(leavers)).isNull();
        assertThat(assignee(stayers)).isEqualTo("stayer@example.org");
        assertThat(assignee(centrals)).isEqualTo("central@example.org");
        assertThat(assignee(notCentrals)).isNull();

        identities.deleteUser("stayer@example.org");
        giveBack.giveBack();
        assertThat(assignee(stayers)).isNull();
    }

    @Test
    void teachersKeepTheirTasks() {
        Journey journey = journeys.signIn();
        giveBack.giveBack();
        assertThat(journey.waiting()).containsExactly("claimOldAccount");
    }

    // Digest

    @Test
    void anOfficeIsToldOnceADayWhatIsDueInItsLanguage() throws Exception {
        Task task = apply("DE");
        apply("DE");
        Instant noon = LocalDate.ofInstant(due(task).minus(Duration.ofDays(1)), ZoneOffset.UTC)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC);
        digests.send(due(task).minus(Duration.ofDays(3)));
        Callable<Void> node = () -> {
            digests.send(noon);
            return null;
        };
        assertThat(Race.failuresOf(node, node, node)).isEmpty();
        digests.send(noon.plus(Duration.ofHours(1)));

        String subject = messages.getMessage("mail.office-digest.subject", new Object[] {0, 2}, Locale.GERMAN);
        await().until(() -> !mailsTo("nso-de").isEmpty() && notScheduled("nso-de"));
        assertThat(mailsTo("nso-de")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(subject);
            assertThat(mail.text())
                    .contains(
                            "Guten Tag!",
                            "Überfällig: 0",
                            "Bald fällig: 2",
                            "Alle offenen Fälle: 2",
                            "http://localhost/camunda/app/tasklist/")
                    .doesNotContain("mail.", "{0}", "[", "\n\n\n");
            assertThat(mail.html())
                    .contains("lang=\"de", "Bald fällig: 2", "href=\"http://localhost/camunda/app/tasklist/\"")
                    .doesNotContain("mail.", "{0}");
        });

        digests.send(due(task).plus(Duration.ofHours(20)));
        await().until(() -> mailsTo("nso-de").size() == 2);
        assertThat(mailsTo("nso-de").get(0).subject())
                .isEqualTo(messages.getMessage("mail.office-digest.subject", new Object[] {2, 0}, Locale.GERMAN));
    }

    @Test
    void anOfficeWhoseLanguageWeDoNotSpeakReadsEnglish() {
        Task task = apply("TR");
        digests.send(due(task).plusSeconds(1));
        await().until(() -> !mailsTo("nso-tr").isEmpty());
        assertThat(mailsTo("nso-tr").get(0).text())
                .startsWith("Hello,")
                .contains("Overdue: 1", "can be decided by the central support office");
    }

    @Test
    void theCentralOfficeIsToldOfWhatWasPassedOnToIt() {
        Task task = apply("MT");
        Instant later = due(task).plus(Duration.ofDays(400));
        escalation.escalate(later);
        digests.send(later);
        await().until(() -> mailsTo(CENTRAL).stream()
                .anyMatch(mail -> mail.text().contains("Cases of other offices are among them")));
    }

    @Test
    void nothingDueMeansNoMail() {
        apply("CY");
        digests.send(Instant.now());
        assertThat(jdbc.sql("select count(*) from office_digest where office = 'nso-cy'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"nobody\"", "\"two words@offices.example\"", "", "mailbox"})
    void anOfficeWithoutAnAddressIsNamedAtTheStartAndTheOthersAreToldAllTheSame(String entry, CapturedOutput output)
            throws Exception {
        Task task = apply("FI");
        Deployment nonsense = withTable("\"nso-fi@offices.example\"", entry);
        try {
            offices.make();
            assertThat(output)
                    .contains("The decision 'national-office' has no address in 'mailbox' for the office 'nso-fi'");
            assertThat(table.offices())
                    .filteredOn(office -> office.mailbox().isEmpty())
                    .extracting(Office::id)
                    .containsExactly("nso-fi");
            digests.send(due(task).plusSeconds(1));
            assertThat(jdbc.sql("select count(*) from office_digest where office = 'nso-fi'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            repository.deleteDeployment(nonsense.getId(), true);
        }
    }

    @Test
    void aNewOfficeInTheTableHasItsTenantGroupAndGrantsAtTheNextDeployment() throws Exception {
        Deployment more = withTable("\"nso-fi\"", "\"nso-fi-sv\"");
        try {
            offices.make();
            assertThat(identities
                            .createTenantQuery()
                            .tenantId("nso-fi-sv")
                            .groupMember("nso-fi-sv")
                            .count())
                    .isOne();
            assertThat(identities
                            .createTenantQuery()
                            .tenantId("nso-fi-sv")
                            .groupMember(CENTRAL)
                            .count())
                    .isOne();
            assertThat(identities
                            .createTenantQuery()
                            .tenantId("nso-fi-sv")
                            .groupMember("process-owners")
                            .count())
                    .isOne();
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .groupIdIn("nso-fi-sv")
                            .resourceType(Resources.FILTER)
                            .count())
                    .isEqualTo(6);
        } finally {
            repository.deleteDeployment(more.getId(), true);
        }
    }

    private Deployment withTable(String what, String by) throws Exception {
        String dmn = new ClassPathResource("processes/national-office.dmn").getContentAsString(StandardCharsets.UTF_8);
        assertThat(dmn).contains(what);
        return repository
                .createDeployment()
                .addString("national-office.dmn", dmn.replace("<text>" + what + "</text>", "<text>" + by + "</text>"))
                .deploy();
    }

    /** Decides past every check but the engine's. */
    private void as(String user, String office, Task task, Map<String, Object> decision) {
        identities.setAuthentication(
                user,
                List.of(office),
                identities.createTenantQuery().groupMember(office).list().stream()
                        .map(Tenant::getId)
                        .toList());
        try {
            tasks.complete(task.getId(), decision);
        } finally {
            identities.clearAuthentication();
        }
    }

    private Task apply(String country) {
        return journey(country).validation(school);
    }

    private Journey journey(String country) {
        school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values (:country, 'Forgotten School', 'Town', 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").param("country", country).query(Long.class).single();
        return toTheOffice(journeys.signIn(), country, "Forgotten School");
    }

    private Journey toTheOffice(Journey journey, String country, String name) {
        return journey.iAmNew()
                .findSchool(country, name)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private UUID application(Task task) {
        return UUID.fromString((String) tasks.getVariable(task.getId(), "application"));
    }

    /** By the clock of Estonia. */
    private static Instant daysAfter(Instant moment, int days) {
        return moment.atZone(TALLINN).plusDays(days).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, TALLINN).toString();
    }

    private static Instant due(Task task) {
        return task.getDueDate().toInstant();
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private void validator(String user, String office) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            identities.saveUser(identities.newUser(user));
        }
        if (identities.createGroupQuery().groupId(office).groupMember(user).count() == 0) {
            identities.createMembership(user, office);
        }
    }

    private boolean mayWork(String group, Task task) {
        return authorizations.isUserAuthorized(
                "somebody", List.of(group), TaskPermissions.TASK_WORK, Resources.TASK, task.getId());
    }

    private List<Authorization> grants(Task task) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list();
    }

    private List<Mailbox.Mail> mailsTo(String office) {
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(office + "@offices.example"))
                .toList();
    }

    private boolean notScheduled(String office) {
        return jdbc.sql(
                                "select count(*) from scheduled_tasks where task_name = 'office-digest' and task_instance like :office || '.%'")
                        .param("office", office)
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
