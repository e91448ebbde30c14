package eu.etwinning.onboarding.process.task;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.TeacherTasks;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A validator's task as Camunda Modeler makes it from the template, which can set no listeners. */
@OnboardingTest
class ValidatorsTasksTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private TeacherTasks tasks;

    @Autowired
    private Applications applications;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private String deployment;

    @AfterEach
    void theVersionBeforeIsLiveAgain() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void showsTheCaseGivesItToWhoeverHadItLastAndKeepsWhatTheySaw() throws IOException {
        deployWithTasksThatShow(ValidatorsTasks.APPLICATION);
        Journey.validator(engine, "petra");
        long school = school();
        Journey journey = applies(school);
        Task first = journey.validation(school);
        assertThat(first.getAssignee()).isNull();
        Object shown = engine.getTaskService().getVariableLocal(first.getId(), OnboardingProcess.EVIDENCE);
        assertThat(shown).asString().contains("Anna Nowak");

        journey.ask("petra", school, "Since when do you work there?")
                .answer("giveInformation", Map.of("answer", "Since May"));
        assertThat(journey.validation(school).getAssignee()).isEqualTo("petra");
        journey.approve("petra", school);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
        assertThat(jdbc.sql("select shown::text from application_decision_evidence where decision = :id")
                        .param(
                                "id",
                                applications
                                        .decisionsOn(journey.membership(school).id())
                                        .get(0)
                                        .id())
                        .query(String.class)
                        .single())
                .contains("Anna Nowak");
    }

    @Test
    void whatCannotBeShownIsRefusedByName() throws IOException {
        deployWithTasksThatShow("everything");
        long school = school();
        assertThatThrownBy(() -> applies(school)).hasStackTraceContaining("A validator cannot be shown 'everything'");
    }

    private Journey applies(long school) {
        Journey journey = journeys.begin()
                .signIn("anna." + UUID.randomUUID() + "@example.org")
                .iAmNew();
        String words = jdbc.sql("select city || ' ' || name from school where id = :id")
                .param("id", school)
                .query(String.class)
                .single();
        return journey.findSchool("PL", words)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private long school() {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('PL', 'Szkoła wzorcowa', :town, 'PRIMARY', 'CONFIRMED', 'test', :id) returning id""")
                .param("town", "Wzorowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""))
                .param("id", UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }

    private void deployWithTasksThatShow(String shown) throws IOException {
        String live = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(OnboardingProcess.TEACHER_ONBOARDING)
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        DeploymentBuilder builder = repository.createDeployment().name("tasks from templates");
        for (String file : repository.getDeploymentResourceNames(live)) {
            String content =
                    new String(repository.getResourceAsStream(live, file).readAllBytes(), StandardCharsets.UTF_8);
            builder.addString(
                    file,
                    file.equals("etwinning-validation.bpmn")
                            ? content.replaceAll(
                                    "(?s)(<camunda:taskListener [^>]*/>\\s*)+",
                                    "<camunda:properties><camunda:property name=\"shows\" value=\"" + shown
                                            + "\" /></camunda:properties>\n")
                            : content);
        }
        deployment = builder.deploy().getId();
    }
}
