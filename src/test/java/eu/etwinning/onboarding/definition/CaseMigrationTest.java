package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.csv.UnusableFileException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Cases that wait move to the version that is live, or stay and are named. */
@OnboardingTest
// The same database as the other test's of what is live.
@TestPropertySource(properties = "onboarding.first-administrator=definitions@example.org")
class CaseMigrationTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CaseMigration migration;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @TempDir
    private Path folder;

    private Workshop workshop;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void aVersionOfItsOwnAndNobodyElsesCases() throws IOException {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "the test before is over", true, true, true));
        workshop = new Workshop(Files.createDirectory(folder.resolve("definitions")), beans).editSomething();
        workshop.start();
    }

    @Test
    void casesMoveWithWhatTheyHold() throws IOException {
        List<String> cases = List.of(aCase(), aCase(), aCase());
        workshop.editSomething().start();

        CaseMigration.Report report = migration.run(RenamedElements.NONE, false, told::add);

        assertThat(report).isEqualTo(new CaseMigration.Report(3, List.of()));
        assertThat(told.get(0)).matches("teacher-onboarding: 3 cases of version \\d+ to version \\d+");
        assertThat(cases).allSatisfy(one -> {
            assertThat(isOfWhatIsLive(one)).isTrue();
            assertThat(runtime.getVariable(one, "teacher")).isNotNull();
            tasks.complete(
                    tasks.createTaskQuery()
                            .processInstanceId(one)
                            .singleResult()
                            .getId(),
                    Map.of("country", "XX", "words", "nothing"));
            assertThat(tasks.createTaskQuery()
                            .processInstanceId(one)
                            .singleResult()
                            .getTaskDefinitionKey())
                    .as("they go on")
                    .isEqualTo("chooseSchool");
        });
        assertThat(migration.run(RenamedElements.NONE, false, told::add).moved())
                .as("nothing is left to do")
                .isZero();
    }

    @Test
    void aDryRunTriesEverythingAndChangesNothing() throws IOException {
        String one = aCase();
        workshop.editSomething().start();
        assertThat(migration.run(RenamedElements.NONE, true, told::add))
                .isEqualTo(new CaseMigration.Report(1, List.of()));
        assertThat(isOfWhatIsLive(one)).isFalse();
    }

    @Test
    void whatCannotBeMovedStaysAndIsListedAndTheRestMoves() throws IOException {
        String stays = aCase();
        String moves = aCase();
        tasks.complete(
                tasks.createTaskQuery().processInstanceId(moves).singleResult().getId(),
                Map.of("country", "XX", "words", "nothing"));
        DefinitionSetsTest.rename(workshop, "findSchool", "seekSchool").start();

        for (boolean dryRun : List.of(true, false)) {
            CaseMigration.Report report = migration.run(RenamedElements.NONE, dryRun, told::add);
            assertThat(report.moved()).isOne();
            assertThat(report.stayed()).singleElement().satisfies(stayed -> {
                assertThat(stayed.key())
                        .isEqualTo(runtime.createProcessInstanceQuery()
                                .processInstanceId(stays)
                                .singleResult()
                                .getBusinessKey());
                assertThat(stayed.reason()).contains("'findSchool'");
            });
        }
        assertThat(told)
                .anySatisfy(line -> assertThat(line)
                        .contains("1 case waits at 'Find school' (findSchool), which is gone. They stay."));
        assertThat(isOfWhatIsLive(moves)).isTrue();
        assertThat(isOfWhatIsLive(stays)).isFalse();
        tasks.complete(
                tasks.createTaskQuery().processInstanceId(stays).singleResult().getId(),
                Map.of("country", "XX", "words", "nothing"));
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(stays)
                        .singleResult()
                        .getTaskDefinitionKey())
                .as("it goes on as it began")
                .isEqualTo("chooseSchool");
    }

    @Test
    void aMappingMovesThemToTheNewIdOfAnElement() throws IOException {
        String one = aCase();
        DefinitionSetsTest.rename(workshop, "findSchool", "seekSchool").start();
        RenamedElements renamed = RenamedElements.read(
                Files.writeString(folder.resolve("mapping"), "teacher-onboarding.findSchool=seekSchool\n"));

        assertThat(migration.run(renamed, false, told::add)).isEqualTo(new CaseMigration.Report(1, List.of()));
        assertThat(told).contains("  findSchool is seekSchool now").noneMatch(line -> line.contains("is gone"));
        assertThat(tasks.createTaskQuery().processInstanceId(one).singleResult().getTaskDefinitionKey())
                .isEqualTo("seekSchool");
    }

    @Test
    void aMappingToNowhereOrToSomethingElseMovesNothing() throws IOException {
        String one = aCase();
        workshop.editSomething().start();
        assertThatThrownBy(() -> migration.run(
                        new RenamedElements(Map.of("teacher-onboarding", Map.of("findSchool", "nowhere"))),
                        false,
                        told::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nowhere'");
        assertThatThrownBy(() -> migration.run(
                        new RenamedElements(Map.of("teacher-onboarding", Map.of("findSchool", "lookUpSchool"))),
                        false,
                        told::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'findSchool' cannot become 'lookUpSchool'");
        assertThatThrownBy(() ->
                        RenamedElements.read(Files.writeString(folder.resolve("mapping"), "findSchool=seekSchool\n")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("'findSchool'");
        assertThat(isOfWhatIsLive(one)).isFalse();
    }

    private boolean isOfWhatIsLive(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId()
                .equals(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("teacher-onboarding")
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    private String aCase() {
        return runtime.createMessageCorrelation("schoolToBeAdded")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariable("teacher", UUID.randomUUID().toString())
                .correlateStartMessage()
                .getId();
    }
}
