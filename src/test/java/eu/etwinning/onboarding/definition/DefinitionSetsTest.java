package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.TestDatabase;
import eu.etwinning.onboarding.definition.deployment.DefinitionDeployment;
import eu.etwinning.onboarding.definition.deployment.DefinitionRule;
import eu.etwinning.onboarding.definition.deployment.DefinitionsAtStart;
import eu.etwinning.onboarding.definition.deployment.DeployedFiles;
import eu.etwinning.onboarding.definition.deployment.RefusedDefinitionsException;
import eu.etwinning.onboarding.definition.office.ValidationVariant;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import eu.etwinning.onboarding.demo.Mailbox;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What is live, on several nodes, with several sets of files, and back. */
@OnboardingTest
// A database of its own, for what is live there is no other test's.
@TestPropertySource(properties = "onboarding.first-administrator=definitions@example.org")
class DefinitionSetsTest {

    private static final String SHIPPED_HEADING = "## Find your school";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DefinitionHistory history;

    @Autowired
    private DefinitionsAtStart nodeWithTheJar;

    @Autowired
    private ValidationVariant validationVariant;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void aFolderWhoseFilesAreLiveAndNearlyThoseOfTheJar() throws IOException {
        workshop = new Workshop(folder, beans).editSomething();
        workshop.start();
    }

    @Test
    void theFilesOfTheJarAreTheFirstSet() {
        DeployedSet first = history.newestFirst().get(history.newestFirst().size() - 1);
        assertThat(first.by()).startsWith("the start of ").endsWith(", from the jar");
        assertThat(history.changes(first.number()))
                .extracting(FileDifference::kind)
                .containsOnly(DefinitionDifference.Kind.ADDED);
        assertThat(history.changes(first.number()))
                .extracting(FileDifference::office)
                .contains("", "nso-es", "nso-rs");
    }

    @Test
    void startingWithTheSameFilesChangesNothingWhereverTheyLie() {
        int live = live();
        nodeWithTheJar.afterSingletonsInstantiated();
        workshop.start();
        assertThat(live()).isEqualTo(live);
    }

    @Test
    void aMountedFolderTakesThePlaceOfTheJarAndWhoWaitsKeepsTheirForm() throws IOException {
        String before = aCase();
        String heading = "## Where do you teach? " + UUID.randomUUID();
        workshop.edit("forms/find-school.form", SHIPPED_HEADING, heading).start();

        assertThat(formOf(aCase())).contains(heading);
        assertThat(formOf(before)).doesNotContain(heading);
        assertThat(history.newestFirst().get(0).by()).endsWith("from " + folder);
        assertThat(history.changes(live())).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo("find-school.form");
            assertThat(change.kind()).isEqualTo(DefinitionDifference.Kind.CHANGED);
        });
    }

    @Test
    void nodesThatStartAtTheSameMomentPutASetLiveOnce() throws Exception {
        workshop.editSomething();
        int live = live();
        int version = version("");
        int spanish = version("nso-es");
        Callable<Void> start = () -> {
            workshop.start();
            return null;
        };
        assertThat(Race.failuresOf(start, start, start)).isEmpty();
        assertThat(history.newestFirst().stream().filter(set -> set.number() > live))
                .hasSize(1);
        assertThat(version(""))
                .as("every diagram comes along, for all are one deployment")
                .isEqualTo(version + 1);
        assertThat(version("nso-es")).as("nothing of it changed").isEqualTo(spanish);
    }

    @Test
    void anOldNodeThatRestartsDuringAnUpgradeChangesNothing() throws IOException {
        workshop.editSomething().start();
        int live = live();
        nodeWithTheJar.afterSingletonsInstantiated();
        assertThat(live()).isEqualTo(live);
    }

    @Test
    void anEarlierSetComesBackByItsNumberAndStaysWhenNodesRestart() throws IOException {
        String heading = "## A mistake " + UUID.randomUUID();
        int good = live();
        String goodForm = formOf(aCase());
        workshop.edit("forms/find-school.form", SHIPPED_HEADING, heading).start();
        int mistake = live();
        assertThat(formOf(aCase())).contains(heading);

        int again = history.goBack(good);

        assertThat(live()).isEqualTo(again).isGreaterThan(mistake);
        assertThat(history.newestFirst().get(0).backTo()).isEqualTo(good);
        assertThat(formOf(aCase())).isEqualTo(goodForm);
        workshop.start();
        nodeWithTheJar.afterSingletonsInstantiated();
        assertThat(live()).isEqualTo(again);

        assertThatThrownBy(() -> history.goBack(good)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> history.goBack(again + 1000)).isInstanceOf(NoSuchElementException.class);
        assertThat(live()).isEqualTo(again);
        workshop.editSomething().start();
        assertThat(live()).as("a set that never was goes live").isGreaterThan(again);
    }

    @Test
    void aSetThatBreaksARuleDoesNotComeBackEither() throws IOException {
        workshop.edit(
                "forms/find-school.form",
                SHIPPED_HEADING,
                "![logo](https://elsewhere.example/" + UUID.randomUUID() + ".png)");
        DefinitionRecord record = beans.getBean(DefinitionRecord.class);
        workshop.start(
                record, new DefinitionDeployment(repository, record, beans.getBean(DeployedFiles.class), List.of()));
        int fromBeforeTheRule = live();
        workshop.edit("forms/find-school.form", "![logo]", "[logo]").start();
        int live = live();

        assertThatThrownBy(() -> history.goBack(fromBeforeTheRule))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("forms/find-school.form, find-school-text1");
        assertThat(live()).isEqualTo(live);
    }

    @Test
    void theWayOfAnOfficeComesAndGoesWithItsFolder() throws IOException {
        int with = live();
        workshop.remove("processes/offices/nso-es")
                .copy("processes/etwinning-validation.bpmn", "processes/offices/nso-mt/etwinning-validation.bpmn")
                .start();
        assertThat(validationVariant.tenantOf("nso-es")).isNull();
        assertThat(history.isLive("nso-es", "etwinning-validation.bpmn")).isFalse();
        assertThat(history.isLive("", "etwinning-validation.bpmn")).isTrue();
        assertThat(validationVariant.tenantOf("nso-mt")).isEqualTo("nso-mt");
        assertThat(repository.getDeploymentResourceNames(
                        history.deployment(live(), "nso-mt").orElseThrow()))
                .containsExactlyInAnyOrder("etwinning-validation.bpmn", "decide-application.form");
        assertThat(history.changes(live())).extracting(FileDifference::office).containsOnly("nso-es", "nso-mt");

        history.goBack(with);
        assertThat(validationVariant.tenantOf("nso-es")).isEqualTo("nso-es");
        assertThat(validationVariant.tenantOf("nso-mt")).isNull();
    }

    @Test
    void aFormForAllThatAnOfficeUsesChangesTheOfficesPartToo() throws IOException {
        int spanish = version("nso-es");
        workshop.edit("forms/decide-application.form", "### The person", "### The person " + UUID.randomUUID())
                .start();
        assertThat(version("nso-es")).isEqualTo(spanish + 1);
    }

    @Test
    void whatBreaksARuleIsNotPutLiveAndTheAdministratorIsToldOnce() throws IOException {
        int live = live();
        String picture = "https://" + UUID.randomUUID() + ".example/logo.png";
        workshop.edit("forms/find-school.form", SHIPPED_HEADING, "![logo](" + picture + ")");
        workshop.start();
        workshop.start();
        assertThat(live()).isEqualTo(live);
        await().until(() -> mailbox.received().stream()
                .anyMatch(mail -> mail.to().contains("definitions@example.org")
                        && mail.text().contains("forms/find-school.form, find-school-text1")));
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'definitions-refused'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(mailbox.received().stream()
                        .filter(mail -> mail.text().contains("forms/find-school.form, find-school-text1")))
                .hasSize(1);
    }

    @Test
    void whatTheEngineDoesNotTakeIsNotPutLive() throws IOException {
        int live = live();
        String before = formOf(aCase());
        workshop.edit("forms/find-school.form", SHIPPED_HEADING, "## Halfway")
                .edit(
                        "processes/offices/nso-rs/employment-certificate.bpmn",
                        "targetRef=\"noCertificate\"",
                        "targetRef=\"nowhere\"")
                .start();
        assertThat(live()).isEqualTo(live);
        assertThat(formOf(aCase())).as("nothing is half live").isEqualTo(before);
    }

    @Test
    void withNothingToGoOnTheStartFailsAndSaysWhy() throws Exception {
        JdbcClient empty = JdbcClient.create(new DriverManagerDataSource(database.emptyOne("nothing_live")));
        empty.sql(
                        "create function refuse_change() returns trigger language plpgsql as 'begin raise exception ''append-only''; end'")
                .update();
        for (String statement : Files.readString(Path.of("src/main/resources/db/migration/V10__definition.sql"))
                .split(";")) {
            if (!statement.isBlank()) {
                empty.sql(statement).update();
            }
        }
        DefinitionRecord record = new DefinitionRecord(empty, Clock.systemUTC());
        workshop.edit("forms/find-school.form", SHIPPED_HEADING, "![logo](https://elsewhere.example/logo.png)");
        assertThatThrownBy(() -> workshop.start(
                        record,
                        new DefinitionDeployment(
                                repository,
                                record,
                                beans.getBean(DeployedFiles.class),
                                List.copyOf(beans.getBeansOfType(DefinitionRule.class)
                                        .values()))))
                .isInstanceOf(RefusedDefinitionsException.class)
                .hasMessageContaining("find-school.form, find-school-text1");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStartAndIsNamed() throws IOException {
        workshop.remove("processes");
        assertThatThrownBy(workshop::start)
                .hasMessageContaining("There is no diagram in " + folder)
                .hasMessageContaining("forms in its folder forms");
        workshop.remove("");
        assertThatThrownBy(workshop::start).hasMessageContaining(folder + " does not exist");
    }

    @Test
    void whoeverWaitsAtAnElementThatVanishedIsCounted() throws IOException {
        aCase();
        aCase();
        int version = version("");
        rename(workshop, "findSchool", "seekSchool").start();
        assertThat(history.stranded()).anySatisfy(stranded -> {
            assertThat(stranded.version()).isEqualTo(version);
            assertThat(stranded.sentence()).endsWith("cases wait at 'Find school' (findSchool), which is gone.");
            assertThat(stranded.cases()).isEqualTo(2);
        });
    }

    @Test
    void anElementAtWhichPeopleWaitDoesNotBecomeSomethingElse() throws IOException {
        aCase();
        int live = live();
        String task =
                "<bpmn:userTask id=\"findSchool\" name=\"Find school\" camunda:formRef=\"find-school\" camunda:formRefBinding=\"deployment\" "
                        + "camunda:assignee=\"${teacher}\" camunda:modelerTemplate=\"onboarding.teachersTask\">";
        workshop.edit(
                        "processes/teacher-onboarding.bpmn",
                        task,
                        "<bpmn:manualTask id=\"findSchool\" name=\"Find school\">")
                .edit(
                        "processes/teacher-onboarding.bpmn",
                        "<bpmn:outgoing>findSchool_beforeLookUpSchool</bpmn:outgoing>\n    </bpmn:userTask>",
                        "<bpmn:outgoing>findSchool_beforeLookUpSchool</bpmn:outgoing>\n    </bpmn:manualTask>");
        workshop.start();
        assertThat(live()).isEqualTo(live);
        await().until(
                        () -> mailbox.received().stream()
                                .anyMatch(
                                        mail -> mail.text()
                                                .replaceAll("\\s+", " ")
                                                .contains(
                                                        "at 'Find school' (findSchool), which was a userTask and is a manualTask now. Give the new element an id of its own.")));
    }

    @Test
    void theRecordStaysAsItIs() {
        assertThatThrownBy(() -> jdbc.sql("update definition_set set put_live_by = 'nobody'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from definition_part").update())
                .isInstanceOf(DataAccessException.class);
    }

    static Workshop rename(Workshop workshop, String before, String after) throws IOException {
        return workshop.edit("processes/teacher-onboarding.bpmn", "\"" + before + "\"", "\"" + after + "\"")
                .edit("processes/teacher-onboarding.bpmn", ">" + before + "<", ">" + after + "<");
    }

    private int live() {
        return history.newestFirst().get(0).number();
    }

    /** Of the validation, for all or of an office. */
    private int version(String office) {
        return repository.createProcessDefinitionQuery().processDefinitionKey("etwinning-validation").list().stream()
                .filter(definition ->
                        office.isEmpty() ? definition.getTenantId() == null : office.equals(definition.getTenantId()))
                .mapToInt(ProcessDefinition::getVersion)
                .max()
                .orElseThrow();
    }

    /** Somebody who looks for a school: the engine's id of the case. */
    private String aCase() {
        return runtime.createMessageCorrelation("schoolToBeAdded")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariable("teacher", UUID.randomUUID().toString())
                .correlateStartMessage()
                .getId();
    }

    private String formOf(String instance) throws IOException {
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        return new String(forms.getDeployedTaskForm(task.getId()).readAllBytes(), StandardCharsets.UTF_8);
    }
}
