package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.TestDatabase;
import eu.etwinning.onboarding.command.ApplicationJar;
import eu.etwinning.onboarding.command.CalledCommand;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands about definitions as an operator runs them, beside nodes that run; some in a process of its own, from
 * the jar.
 */
@OnboardingTest
@TestPropertySource(properties = "onboarding.first-administrator=definitions@example.org")
class DefinitionCommandsIT {

    private final ApplicationJar jar = new ApplicationJar();
    private final CalledCommand command = new CalledCommand();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DefinitionHistory history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void twoSetsAndNoCases() throws IOException {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "the test before is over", true, true, true));
        workshop = new Workshop(Files.createDirectory(folder.resolve("definitions")), beans).editSomething();
        workshop.start();
    }

    @Test
    void listsWhatWasLiveAndWhatChanged() throws Exception {
        workshop.edit("processes/teacher-onboarding.bpmn", "name=\"Find school\"", "name=\"Look for school\"")
                .start();
        int live = live();

        ApplicationJar.Answer answer = command.run("definitions", database());

        assertThat(answer.text())
                .startsWith(live + "  live  ")
                .doesNotContain("\tat ")
                .contains("    teacher-onboarding.bpmn changed\n        findSchool 'Look for school' changed\n")
                .contains("1  ")
                .contains(", from the jar\n", "    nso-es: etwinning-validation.bpmn added\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(live()).as("nothing is put live by it").isEqualTo(live);
    }

    @Test
    void goesBackAndSaysWhenItCannot() throws Exception {
        int earlier = live();
        workshop.editSomething().start();
        int later = live();

        ApplicationJar.Answer answer = jar.run("go-back", String.valueOf(earlier), database());

        assertThat(answer.text()).isEqualTo("Set " + earlier + " is live again, as number " + live() + "\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(history.newestFirst().get(0)).satisfies(set -> {
            assertThat(set.number()).isGreaterThan(later);
            assertThat(set.backTo()).isEqualTo(earlier);
            assertThat(set.by()).startsWith(System.getProperty("user.name") + " on ");
        });
        workshop.start();
        assertThat(history.newestFirst().get(0).backTo())
                .as("also when a node starts with the files of the later one")
                .isEqualTo(earlier);

        ApplicationJar.Answer again = command.run("go-back", String.valueOf(earlier), database());
        assertThat(again.text())
                .isEqualTo("Set " + earlier + " is live. Nothing has changed; 'definitions' lists all sets.\n");
        assertThat(again.exitCode()).isEqualTo(1);
        ApplicationJar.Answer unknown = command.run("go-back", "99999", database());
        assertThat(unknown.text())
                .isEqualTo("There is no set 99999. Nothing has changed; 'definitions' lists all sets.\n");
        assertThat(unknown.exitCode()).isEqualTo(1);
    }

    @Test
    void movesCasesAlsoWhenItWasKilledInTheMiddle() throws Exception {
        String first = aCase();
        for (int i = 1; i < 400; i++) {
            aCase();
        }
        workshop.editSomething().start();
        ApplicationJar.Answer dryRun = command.run("migrate-cases", "--dry-run", database());
        assertThat(dryRun.text())
                .startsWith("teacher-onboarding: 400 cases of version ")
                .endsWith("400 cases would be moved (nothing was changed); 0 stay\n");
        assertThat(dryRun.exitCode()).isZero();
        assertThat(moved()).isZero();

        Process killed = jar.start("migrate-cases", database());
        try (BufferedReader output = killed.inputReader()) {
            String line = output.readLine();
            while (!line.equals("100 cases of teacher-onboarding are moved")) {
                line = output.readLine();
            }
            killed.destroyForcibly().waitFor();
        }
        assertThat(moved()).isBetween(100L, 399L);

        ApplicationJar.Answer answer = command.run("migrate-cases", database());

        assertThat(answer.text()).endsWith(" are moved; 0 stay\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(moved()).isEqualTo(400);
        assertThat(runtime.getVariable(first, "teacher")).isNotNull();
    }

    @Test
    void namesTheCasesThatStay() throws Exception {
        String one = aCase();
        DefinitionSetsTest.rename(workshop, "findSchool", "seekSchool").start();

        ApplicationJar.Answer answer = command.run("migrate-cases", database());

        assertThat(answer.text())
                .doesNotContain("\tat ")
                .contains("1 case waits at 'Find school' (findSchool), which is gone. They stay.")
                .contains(runtime.createProcessInstanceQuery()
                                .processInstanceId(one)
                                .singleResult()
                                .getBusinessKey() + " stays, because it waits at 'findSchool'")
                .endsWith("0 cases are moved; 1 stay\n");
        assertThat(answer.exitCode()).isEqualTo(1);

        Path mapping = Files.writeString(folder.resolve("mapping"), "teacher-onboarding.findSchool=seekSchool");
        ApplicationJar.Answer mapped = command.run("migrate-cases", "--mapping=" + mapping, database());
        assertThat(mapped.text()).contains("  findSchool is seekSchool now\n").endsWith("1 cases are moved; 0 stay\n");
        assertThat(mapped.exitCode()).isZero();

        ApplicationJar.Answer noFile =
                command.run("migrate-cases", "--mapping=" + folder.resolve("missing"), database());
        assertThat(noFile.text()).contains("missing cannot be read").doesNotContain("\tat ");
        assertThat(noFile.exitCode()).isEqualTo(1);
    }

    @Test
    void explainsItselfWhenItIsCalledInAnotherWay() throws Exception {
        ApplicationJar.Answer noNumber = command.run("go-back", "yesterday");
        assertThat(noNumber.text()).contains("go-back NUMBER").doesNotContain("There is no command");
        assertThat(noNumber.exitCode()).isEqualTo(2);
        ApplicationJar.Answer noDatabase = command.run("definitions");
        assertThat(noDatabase.text()).contains("SPRING_DATASOURCE_URL").doesNotContain("\tat ");
        assertThat(noDatabase.exitCode()).isEqualTo(1);
        ApplicationJar.Answer empty =
                command.run("definitions", "--spring.datasource.url=" + database.emptyOne("without_tables"));
        assertThat(empty.text())
                .contains("must have been started on this database once")
                .doesNotContain("\tat ");
        assertThat(empty.exitCode()).isEqualTo(1);
    }

    private String database() {
        return "--spring.datasource.url=" + database.getJdbcUrl();
    }

    private int live() {
        return history.newestFirst().get(0).number();
    }

    private long moved() {
        ProcessDefinition live = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("teacher-onboarding")
                .latestVersion()
                .singleResult();
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(live.getId())
                .count();
    }

    private String aCase() {
        return runtime.createMessageCorrelation("schoolToBeAdded")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariable("teacher", UUID.randomUUID().toString())
                .correlateStartMessage()
                .getId();
    }
}
