package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** Good edits go live while cases run: those that began before and those that begin after come to their end. */
@OnboardingTest
class GoodEditsGoLiveTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @MethodSource("eu.etwinning.onboarding.definition.GoodEdits#all")
    void everyCaseEnds(UnaryOperator<ShippedDefinitions> edit) throws IOException {
        Journey.validator(engine, "piotr");
        String town = "Zmianowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Journey before = begun("before-" + UUID.randomUUID() + "@example.org");
        Journey half = begun("half-" + UUID.randomUUID() + "@example.org");
        long school = newSchool(half, town);
        walkUntil("applyForETwinning", half, school, town);

        String deployment = deployed(edit.apply(ShippedDefinitions.read()));
        try {
            Journey after = begun("after-" + UUID.randomUUID() + "@example.org");
            List.of(before, half, after).forEach(journey -> {
                walkUntil("", journey, school, town);
                decided(journey, school);
                assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
                assertThat(journey.instance()).isNull();
            });
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private Journey begun(String email) {
        return journeys.begin().signIn(email);
    }

    private long newSchool(Journey journey, String town) {
        return creation.create(
                        new NewSchool(
                                "PL",
                                SchoolKind.PRIMARY,
                                "Szkoła Podstawowa w " + town,
                                "",
                                "",
                                "",
                                "",
                                town,
                                "",
                                "",
                                "",
                                ""),
                        journey.teacher(),
                        "")
                .school();
    }

    private static void walkUntil(String last, Journey journey, long school, String town) {
        Map<String, Map<String, Object>> answers = Map.of(
                "claimOldAccount",
                Map.of("claim", "NEW"),
                "findSchool",
                Map.of("country", "PL", "words", town),
                "chooseSchool",
                Map.of("school", String.valueOf(school)),
                "chooseRole",
                Map.of("role", "TEACHER"),
                "applyForETwinning",
                Journey.JOIN_NOW);
        while (!journey.waiting().isEmpty() && !journey.waiting().contains(last)) {
            String task = journey.waiting().get(0);
            journey.answer(task, answers.getOrDefault(task, Map.of()));
        }
    }

    private void decided(Journey journey, long school) {
        String membership = journey.membership(school).id().toString();
        for (Task look = officesTask(membership);
                !look.getTaskDefinitionKey().equals("decideApplication");
                look = officesTask(membership)) {
            journey.complete("piotr", look.getId(), Map.of());
        }
        journey.approve("piotr", school);
    }

    private Task officesTask(String membership) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("nso-pl")
                .includeAssignedTasks()
                .processVariableValueEquals("membership", membership)
                .singleResult();
    }

    private String deployed(ShippedDefinitions definitions) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("onboarding");
        definitions.files().entrySet().removeIf(file -> file.getKey().contains("/offices/"));
        definitions
                .files()
                .forEach((name, content) -> deployment.addInputStream(
                        Path.of(name).getFileName().toString(), new ByteArrayInputStream(content)));
        return deployment.deploy().getId();
    }
}
