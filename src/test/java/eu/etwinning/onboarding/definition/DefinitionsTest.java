package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.process.task.BackSteps;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
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
import org.springframework.util.StringUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Diagrams, forms, tables and code fit together, and are deployed as one. */
@OnboardingTest
public class DefinitionsTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MessageSource messages;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    public static List<Path> diagrams() throws IOException {
        return Stream.concat(files("processes", ".bpmn").stream(), variants().stream())
                .toList();
    }

    static List<Path> variants() throws IOException {
        return files("processes/offices", ".bpmn");
    }

    static List<Path> variantsOfTheValidation() throws IOException {
        return variants().stream()
                .filter(variant -> variant.endsWith("etwinning-validation.bpmn"))
                .toList();
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
                        all(diagram, CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        all(diagram, CamundaTaskListener.class).stream()
                                .map(CamundaTaskListener::getCamundaDelegateExpression))
                .toList();
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
            assertThat(found(diagram, "forms", formOf(task) + ".form")).exists();
        });
    }

    @Test
    void eachFormIsATasks() throws IOException {
        Set<String> used = diagrams().stream()
                .flatMap(diagram -> all(diagram, UserTask.class).stream())
                .map(DefinitionsTest::formOf)
                .collect(Collectors.toSet());
        assertThat(Stream.concat(files("forms", ".form").stream(), files("processes/offices", ".form").stream()))
                .allSatisfy(form ->
                        assertThat(used).contains(form.getFileName().toString().replace(".form", "")));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatADiagramCallsIsInItsOwnDeployment(Path diagram) throws IOException {
        Set<String> decisions = files("processes", ".dmn").stream()
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
        assertThat(all(diagram, BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(decisions).contains(task.getCamundaDecisionRef());
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
        });
        assertThat(all(diagram, CallActivity.class)).allSatisfy(call -> {
            assertThat(found(diagram, "processes", call.getCalledElement() + ".bpmn"))
                    .exists();
            if (call.getCamundaCalledElementTenantId() == null) {
                assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            } else {
                assertThat(call.getCamundaCalledElementTenantId()).isEqualTo("${validationVariant.tenantOf(office)}");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("variantsOfTheValidation")
    void whatHoldsForTheSharedValidationHoldsForVariants(Path variant) {
        List<DefinitionDifference> differences = DefinitionDifferences.between(
                Bpmn.readModelFromFile(
                        Path.of("processes/etwinning-validation.bpmn").toFile()),
                Bpmn.readModelFromFile(variant.toFile()));
        assertThat(differences)
                .as("only lines are left out")
                .filteredOn(difference -> difference.kind() == DefinitionDifference.Kind.REMOVED)
                .extracting(DefinitionDifference::type)
                .containsOnly("sequenceFlow");
        assertThat(differences)
                .as("what is there is as it is for all")
                .filteredOn(difference -> difference.kind() == DefinitionDifference.Kind.CHANGED
                        && !difference.aspects().equals(Set.of(DefinitionDifference.Aspect.ROUTE)))
                .extracting(DefinitionDifference::element)
                .containsExactlyInAnyOrder("etwinning-validation", "etwinning-validation-pool");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachTaskIsExplained(Path diagram) {
        assertThat(all(diagram, Task.class))
                .allSatisfy(task -> assertThat(task.getDocumentations())
                        .as(task.getName())
                        .singleElement()
                        .satisfies(text -> assertThat(text.getTextContent()).endsWith(".")));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void backLeadsToAUserTaskOfTheSameDiagram(Path diagram) {
        Collection<UserTask> userTasks = all(diagram, UserTask.class);
        Set<String> ids = userTasks.stream().map(UserTask::getId).collect(Collectors.toSet());
        assertThat(userTasks)
                .allSatisfy(task -> assertThat(BackSteps.target(task))
                        .satisfiesAnyOf(
                                target -> assertThat(target).isEmpty(),
                                target -> assertThat(ids).contains(target.orElseThrow())));
    }

    @Test
    void messagesAndErrorsHaveTheNamesThatTheCodeKnows() {
        Path diagram = Path.of("processes", "teacher-onboarding.bpmn");
        assertThat(all(diagram, Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(
                        OnboardingProcess.SCHOOL_TO_BE_ADDED,
                        OnboardingProcess.ROLE_CHANGED,
                        OnboardingProcess.APPLICATION_WANTED,
                        OnboardingProcess.SCHOOL_LEFT,
                        OnboardingProcess.DECISION_REOPENED,
                        OnboardingProcess.OVERTAKEN,
                        OnboardingProcess.REMINDER_DUE);
        assertThat(all(diagram, Error.class))
                .extracting(Error::getErrorCode)
                .containsExactlyInAnyOrder(
                        OnboardingProcess.OLD_ACCOUNT_TAKEN,
                        OnboardingProcess.SCHOOL_ALREADY_REGISTERED,
                        OnboardingProcess.SCHOOL_CLOSED);
        assertThat(all(Path.of("processes", "old-account-claim.bpmn"), Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(
                        OnboardingProcess.OLD_ACCOUNT_TO_BE_CLAIMED,
                        OnboardingProcess.OLD_ACCOUNT_LINKED,
                        OnboardingProcess.REMINDER_DUE);
        assertThat(all(Path.of("processes", "old-account-help.bpmn"), Message.class))
                .extracting(Message::getName)
                .containsExactly(OnboardingProcess.OLD_ACCOUNT_LINKED);
    }

    @Test
    void eachTaskOfATeacherHasItsOwnWordsInAReminder() {
        assertThat(Stream.of("teacher-onboarding", "old-account-claim", "offices/nso-rs/employment-certificate")
                        .flatMap(process -> all(Path.of("processes", process + ".bpmn"), UserTask.class).stream()))
                .allSatisfy(task -> assertThat(
                                messages.getMessage("mail.waiting." + task.getId(), null, null, Locale.ENGLISH))
                        .as(task.getId())
                        .isNotBlank());
    }

    @Test
    void allFilesForAllAreOneDeployment() throws IOException {
        Deployment deployment =
                repository.createDeploymentQuery().withoutTenantId().singleResult();
        List<String> files = Stream.of(files("processes", ".bpmn"), files("processes", ".dmn"), files("forms", ".form"))
                .flatMap(List::stream)
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrderElementsOf(files);
        assertThat(repository.createProcessDefinitionQuery().withoutTenantId().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        OnboardingProcess.TEACHER_ONBOARDING,
                        OnboardingProcess.OLD_ACCOUNT_CLAIM,
                        OnboardingProcess.ETWINNING_VALIDATION,
                        OnboardingProcess.OLD_ACCOUNT_HELP);
    }

    @Test
    void theOwnWayOfAnOfficeIsOneDeploymentOfItsTenantWithTheFormsThatItRefersTo() {
        assertThat(repository
                        .createDeploymentQuery()
                        .tenantIdIn("nso-es", "nso-rs")
                        .list())
                .hasSize(2)
                .allSatisfy(deployment -> assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                        .containsExactlyInAnyOrderElementsOf(
                                deployment.getTenantId().equals("nso-es")
                                        ? List.of("etwinning-validation.bpmn", "decide-application.form")
                                        : List.of(
                                                "etwinning-validation.bpmn",
                                                "employment-certificate.bpmn",
                                                "decide-application.form",
                                                "name-certificate.form")));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {OnboardingProcess.ETWINNING_VALIDATION, OnboardingProcess.OLD_ACCOUNT_HELP})
    void aCaseWithoutOfficeIsRefusedBecauseEveryOfficeWouldSeeIt(String process) {
        assertThatThrownBy(() -> runtime.createProcessInstanceByKey(process)
                        .processDefinitionWithoutTenantId()
                        .execute())
                .hasStackTraceContaining("'" + process + "' runs only for an office");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .withoutTenantId()
                        .count())
                .isZero();
    }

    private String classOf(String bean) {
        return AopUtils.getTargetClass(beans.getBean(bean)).getSimpleName();
    }

    private static String formOf(UserTask task) {
        return task.getId()
                .replaceAll("(?<=[a-z])([A-Z])", "-$1")
                .replaceAll("ETwinning", "etwinning")
                .toLowerCase();
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path diagram, Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(diagram.toFile());
        return model.getModelElementsByType(type);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachCaseOfAnOfficeIsDueOneDay(Path diagram) {
        Collection<UserTask> cases = all(diagram, UserTask.class).stream()
                .filter(task -> "${office}".equals(task.getCamundaCandidateGroups()))
                .toList();
        assertThat(cases).allSatisfy(task -> {
            assertThat(task.getCamundaDueDate()).startsWith("${deadlines.");
            assertThat(task.getCamundaFollowUpDate()).startsWith("${deadlines.");
        });
    }

    /** Beside the diagram, or else in the folder for all. */
    private static Path found(Path diagram, String folder, String name) {
        Path beside = diagram.resolveSibling(name);
        return Files.exists(beside) ? beside : Path.of(folder, name);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files =
                folder.endsWith("offices") ? Files.walk(Path.of(folder)) : Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
