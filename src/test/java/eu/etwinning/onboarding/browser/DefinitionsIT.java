package eu.etwinning.onboarding.browser;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process owner looks at what is live: a version in which a task has another name, a step was added and the reminders
 * were taken out.
 */
class DefinitionsIT extends PortalInBrowser {

    private static final String KEY = "teacher-onboarding";
    private static final Pattern LAST_POINT = Pattern.compile(
            "(bpmnElement=\"applyForETwinning_joinNow\">.*?)<di:waypoint x=\"(\\d+)\" y=\"(\\d+)\" />\\s*</bpmndi:BPMNEdge>",
            Pattern.DOTALL);

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private String before;
    private String deployment;

    @BeforeEach
    void aNewVersionGoesLive() throws IOException {
        before = live();
        waits(before, "giveInformation");
        String deployed = repository.getProcessDefinition(before).getDeploymentId();
        DeploymentBuilder builder = repository.createDeployment().name("another version");
        for (String file : repository.getDeploymentResourceNames(deployed)) {
            String content =
                    new String(repository.getResourceAsStream(deployed, file).readAllBytes(), StandardCharsets.UTF_8);
            builder.addString(file, file.equals(KEY + ".bpmn") ? changed(content) : content);
        }
        deployment = builder.deploy().getId();
        for (int i = 0; i < 3; i++) {
            waits(live(), "findSchool");
        }
        waits(live(), "applyForETwinning");
    }

    @AfterEach
    void theVersionBeforeIsLiveAgain() {
        repository.deleteDeployment(deployment, true);
        runtime.createProcessInstanceQuery()
                .processDefinitionId(before)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "The test is over"));
    }

    @Test
    void theProcessOwnerSeesWhatIsLiveWhatChangedAndWhoWaits() {
        staff("olga.live@example.org", "process-owners");
        try (ProcessOwnerInBrowser owner = owner()) {
            owner.signIn("olga.live@example.org");
            owner.readsHeading("What is live");
            assertThat(owner.row("Teacher onboarding")).containsText("4 people are on the way by it.");
            Accessibility accessibility = new Accessibility(owner.page());
            accessibility.look("definitions");

            owner.follow("Teacher onboarding");
            owner.seesTheDrawing();
            owner.seesPeople("findSchool", 3);
            owner.seesPeople("applyForETwinning", 1);
            owner.seesChanged("findSchool", "changed", true);
            owner.seesChanged("thankTeacher", "added", true);
            owner.seesChanged("thankTeacher_joinNow", "added", false);
            owner.seesChanged("applyForETwinning_joinNow", "changed", false);
            assertThat(owner.element("chooseRole").locator(".djs-visual")).hasCount(1);
            assertThat(owner.element("reminders")).hasCount(0);

            assertThat(owner.row("its name, before: “Find school”")).containsText("changed");
            assertThat(owner.row("Thank the teacher Step of the platform")).containsText("new");
            assertThat(owner.row("Line from “Apply for eTwinning” to “Thank the teacher”"))
                    .containsText("where it stands or leads");
            assertThat(owner.row("Remind teacher").first()).containsText("removed");
            assertThat(owner.row("Look for your school").last()).containsText("3");
            owner.keepPicture("definitions");
            accessibility.look("definition");

            owner.show("Thank the teacher");
            assertThat(owner.element("thankTeacher")).isInViewport();
            owner.press("All of it");
            owner.press("Larger");
            owner.show("Look for your school");
            assertThat(owner.element("findSchool")).isInViewport();

            owner.follow("Version 1");
            owner.seesTheDrawing();
            owner.seesPeople("giveInformation", 1);
            assertThat(owner.page().getByText("This is the first version.")).isVisible();
            assertThat(owner.page().getByText("not live any more")).isVisible();
            assertThat(accessibility.findings()).isEmpty();
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void aWayThatAnOfficeHadIsShownWhileSomebodyIsOnItAndIsNotCalledLive() throws IOException {
        staff("oda.live@example.org", "process-owners");
        String former = repository
                .createDeployment()
                .name("a way that is no more")
                .tenantId("nso-mt")
                .addString(
                        "etwinning-validation.bpmn",
                        Files.readString(Path.of("processes", "etwinning-validation.bpmn"))
                                .replace("name=\"eTwinning validation\"", "name=\"The way that Malta had\""))
                .addString("decide-application.form", Files.readString(Path.of("forms", "decide-application.form")))
                .deploy()
                .getId();
        try (ProcessOwnerInBrowser owner = owner()) {
            owner.signIn("oda.live@example.org");
            owner.readsHeading("What is live");
            assertThat(owner.row("The way that Malta had")).hasCount(0);
            runtime.createProcessInstanceById(repository
                            .createProcessDefinitionQuery()
                            .deploymentId(former)
                            .singleResult()
                            .getId())
                    .startBeforeActivity("awaitHead")
                    .execute();
            owner.open("/definitions");
            assertThat(owner.row("The way that Malta had")).containsText("not live any more");
        } finally {
            repository.deleteDeployment(former, true);
        }
    }

    @Test
    void nobodyElseSeesIt() {
        staff("vera.live@example.org", "nso-fr");
        for (String somebodyElse :
                new String[] {"vera.live@example.org", "tina.live@example.org", "admin@example.org"}) {
            try (ProcessOwnerInBrowser person = owner()) {
                person.signIn(somebodyElse);
                person.readsHeading("This page is for process owners");
                for (String path :
                        new String[] {"/definitions", "/definitions/" + before, "/definitions/" + before + "/diagram"
                        }) {
                    assertThat(person.open(path).status())
                            .as("%s at %s", somebodyElse, path)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        staff("oscar.live@example.org", "process-owners");
        try (ProcessOwnerInBrowser owner = owner()) {
            owner.signIn("oscar.live@example.org");
            assertThat(owner.open("/definitions/no-such-version").status()).isEqualTo(404);
            assertThat(owner.open("/definitions/no-such-version/diagram").status())
                    .isEqualTo(404);
        }
    }

    private ProcessOwnerInBrowser owner() {
        return new ProcessOwnerInBrowser(browser(), application());
    }

    private String live() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void waits(String version, String task) {
        runtime.createProcessInstanceById(version)
                .startBeforeActivity(task)
                .setVariable("teacher", "somebody")
                .execute();
    }

    private static String changed(String bpmn) {
        return LAST_POINT
                .matcher(bpmn)
                .replaceFirst(DefinitionsIT::withTheStepAboveIt)
                .replace("name=\"Find school\"", "name=\"Look for your school\"")
                .replace("sourceRef=\"applyForETwinning\" targetRef=\"joinNow\" />", """
                        sourceRef="applyForETwinning" targetRef="thankTeacher" />
                        <bpmn:serviceTask id="thankTeacher" name="Thank the teacher" camunda:delegateExpression="${explainCriteria}" />
                        <bpmn:sequenceFlow id="thankTeacher_joinNow" sourceRef="thankTeacher" targetRef="joinNow" />""")
                .replaceAll("(?s)<bpmn:subProcess id=\"reminders\".*?</bpmn:subProcess>", "")
                .replaceAll("<bpmn:flowNodeRef>reminders</bpmn:flowNodeRef>", "")
                .replaceAll(
                        "(?s)<bpmndi:BPMN(Shape|Edge) id=\"[^\"]+\" bpmnElement=\"(reminders|reminderDue|remindTeacher|teacherReminded"
                                + "|reminderDue_remindTeacher|remindTeacher_teacherReminded)\".*?</bpmndi:BPMN\\1>",
                        "");
    }

    private static String withTheStepAboveIt(MatchResult point) {
        int x = Integer.parseInt(point.group(2));
        int y = Integer.parseInt(point.group(3));
        return point.group(1) + """
                <di:waypoint x="%1$d" y="%2$d" />
                </bpmndi:BPMNEdge>
                <bpmndi:BPMNShape id="thankTeacher-shape" bpmnElement="thankTeacher">
                  <dc:Bounds x="%4$d" y="%2$d" width="100" height="80" />
                </bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="thankTeacher_joinNow-edge" bpmnElement="thankTeacher_joinNow">
                  <di:waypoint x="%1$d" y="%3$d" />
                  <di:waypoint x="%1$d" y="%5$d" />
                </bpmndi:BPMNEdge>""".formatted(x, y - 180, y - 100, x - 50, y);
    }
}
