package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StringUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Diagrams, forms, tables and code fit together, and are deployed as one. */
@OnboardingTest
class DefinitionsTest {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private MessageSource messages;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private DefinitionDeployment definitionDeployment;

    static List<Path> diagrams() throws IOException {
        return files("processes", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachServiceTaskHasTheBeanAndTheClassOfItsName(Path diagram) {
        Collection<ServiceTask> serviceTasks = all(diagram, ServiceTask.class);
        assertThat(serviceTasks).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}");
            assertThat(classOf(task.getId())).isEqualTo(StringUtils.capitalize(task.getId()));
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachListenerHasTheBeanAndTheClassOfItsName(Path diagram) {
        List<String> listeners = Stream.concat(
                all(diagram, CamundaExecutionListener.class).stream().map(CamundaExecutionListener::getCamundaDelegateExpression),
                all(diagram, CamundaTaskListener.class).stream().map(CamundaTaskListener::getCamundaDelegateExpression)).toList();
        assertThat(listeners).allSatisfy(expression -> {
            String bean = expression.substring(2, expression.length() - 1);
            assertThat(classOf(bean)).isEqualTo(StringUtils.capitalize(bean));
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachUserTaskHasTheFormOfItsNameFromItsOwnDeployment(Path diagram) {
        assertThat(all(diagram, UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(formOf(task));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(Path.of("forms", formOf(task) + ".form")).exists();
        });
    }

    @Test
    void eachFormIsATasks() throws IOException {
        Set<String> used = diagrams().stream().flatMap(diagram -> all(diagram, UserTask.class).stream()).map(DefinitionsTest::formOf)
                .collect(Collectors.toSet());
        assertThat(files("forms", ".form")).allSatisfy(form -> assertThat(used).contains(form.getFileName().toString().replace(".form", "")));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatADiagramCallsIsInItsOwnDeployment(Path diagram) throws IOException {
        Set<String> decisions = files("processes", ".dmn").stream().flatMap(file -> Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class).stream()).map(Decision::getId).collect(Collectors.toSet());
        assertThat(all(diagram, BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(decisions).contains(task.getCamundaDecisionRef());
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
        });
        assertThat(all(diagram, CallActivity.class)).allSatisfy(call -> {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachTaskIsExplained(Path diagram) {
        assertThat(all(diagram, Task.class)).allSatisfy(task ->
                assertThat(task.getDocumentations()).as(task.getName()).singleElement().satisfies(text -> assertThat(text.getTextContent()).endsWith(".")));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void backLeadsToAUserTaskOfTheSameDiagram(Path diagram) {
        Collection<UserTask> userTasks = all(diagram, UserTask.class);
        Set<String> ids = userTasks.stream().map(UserTask::getId).collect(Collectors.toSet());
        assertThat(userTasks).allSatisfy(task -> assertThat(BackSteps.target(task)).satisfiesAnyOf(
                target -> assertThat(target).isEmpty(), target -> assertThat(ids).contains(target.orElseThrow())));
    }

    @Test
    void messagesAndErrorsHaveTheNamesThatTheCodeKnows() {
        Path diagram = Path.of("processes", "teacher-onboarding.bpmn");
        assertThat(all(diagram, Message.class)).extracting(Message::getName).containsExactlyInAnyOrder(
                OnboardingProcess.SCHOOL_TO_BE_ADDED, OnboardingProcess.ROLE_CHANGED, OnboardingProcess.APPLICATION_WANTED,
                OnboardingProcess.SCHOOL_LEFT, OnboardingProcess.DECISION_REOPENED, OnboardingProcess.OVERTAKEN, OnboardingProcess.REMINDER_DUE);
        assertThat(all(diagram, Error.class)).extracting(Error::getErrorCode)
                .containsExactlyInAnyOrder(OnboardingProcess.OLD_ACCOUNT_TAKEN, OnboardingProcess.SCHOOL_ALREADY_REGISTERED);
        assertThat(all(Path.of("processes", "old-account-claim.bpmn"), Message.class)).extracting(Message::getName)
                .containsExactlyInAnyOrder(OnboardingProcess.OLD_ACCOUNT_TO_BE_CLAIMED, OnboardingProcess.OLD_ACCOUNT_LINKED, OnboardingProcess.REMINDER_DUE);
        assertThat(all(Path.of("processes", "old-account-help.bpmn"), Message.class)).extracting(Message::getName)
                .containsExactly(OnboardingProcess.OLD_ACCOUNT_LINKED);
    }

    @Test
    void eachTaskOfATeacherHasItsOwnWordsInAReminder() {
        assertThat(Stream.of("teacher-onboarding", "old-account-claim").flatMap(process -> all(Path.of("processes", process + ".bpmn"), UserTask.class).stream()))
                .allSatisfy(task -> assertThat(messages.getMessage("mail.waiting." + task.getId(), null, null, Locale.ENGLISH)).as(task.getId()).isNotBlank());
    }

    @Test
    void allFilesAreOneDeployment() throws IOException {
        Deployment deployment = repository.createDeploymentQuery().singleResult();
        List<String> files = Stream.of(files("processes", ".bpmn"), files("processes", ".dmn"), files("forms", ".form")).flatMap(List::stream)
                .map(file -> file.getFileName().toString()).toList();
        assertThat(repository.getDeploymentResourceNames(deployment.getId())).containsExactlyInAnyOrderElementsOf(files);
        assertThat(repository.createProcessDefinitionQuery().list()).extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(OnboardingProcess.TEACHER_ONBOARDING,
                        OnboardingProcess.OLD_ACCOUNT_CLAIM, OnboardingProcess.ETWINNING_VALIDATION, OnboardingProcess.OLD_ACCOUNT_HELP);
    }

    @Test
    void startingAgainDeploysNothing() {
        definitionDeployment.afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).isOne();
    }

    @Test
    void nodesThatStartAtTheSameMomentDeployAChangeOnce() throws InterruptedException {
        Callable<Void> start = () -> {
            deploymentOf(form -> form + "\n").afterSingletonsInstantiated();
            return null;
        };
        try {
            assertThat(Race.failuresOf(start, start, start)).isEmpty();
            assertThat(repository.createDeploymentQuery().count()).isEqualTo(2);
            assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).extracting(ProcessDefinition::getVersion)
                    .as("the diagram comes along with its form").containsOnly(2);
        } finally {
            repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream().limit(repository.createDeploymentQuery().count() - 1)
                    .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        }
    }

    @Test
    void aFormThatLoadsFromElsewhereStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> deploymentOf(form -> form.replace("## Find your school", "![logo](https://elsewhere.example/logo.png)"))
                .afterSingletonsInstantiated()).hasMessageContaining("find-school.form, element 'find-school-text1'");
        assertThat(repository.createDeploymentQuery().count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {OnboardingProcess.ETWINNING_VALIDATION, OnboardingProcess.OLD_ACCOUNT_HELP})
    void aCaseWithoutOfficeIsRefusedBecauseEveryOfficeWouldSeeIt(String process) {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(process)).hasStackTraceContaining("'" + process + "' runs only for an office");
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(process).withoutTenantId().count()).isZero();
    }

    /** With one form changed. */
    private DefinitionDeployment deploymentOf(UnaryOperator<String> change) {
        return new DefinitionDeployment(repository, resourcesWith(change), new FormRules(new ObjectMapper()));
    }

    private static ResourcePatternResolver resourcesWith(UnaryOperator<String> change) {
        return new PathMatchingResourcePatternResolver() {
            @Override
            public Resource[] getResources(String pattern) throws IOException {
                Resource[] files = super.getResources(pattern);
                for (int i = 0; i < files.length; i++) {
                    if (files[i].getFilename().equals("find-school.form")) {
                        files[i] = changed(files[i], change);
                    }
                }
                return files;
            }
        };
    }

    private static Resource changed(Resource file, UnaryOperator<String> change) throws IOException {
        return new ByteArrayResource(change.apply(file.getContentAsString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return file.getFilename();
            }
        };
    }

    private String classOf(String bean) {
        return AopUtils.getTargetClass(beans.getBean(bean)).getSimpleName();
    }

    private static String formOf(UserTask task) {
        return task.getId().replaceAll("(?<=[a-z])([A-Z])", "-$1").replaceAll("ETwinning", "etwinning").toLowerCase();
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path diagram, Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(diagram.toFile());
        return model.getModelElementsByType(type);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachCaseOfAnOfficeIsDueOneDay(Path diagram) {
        Collection<UserTask> cases = all(diagram, UserTask.class).stream().filter(task -> "${office}".equals(task.getCamundaCandidateGroups())).toList();
        assertThat(cases).allSatisfy(task -> {
            assertThat(task.getCamundaDueDate()).startsWith("${deadlines.");
            assertThat(task.getCamundaFollowUpDate()).startsWith("${deadlines.");
        });
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
