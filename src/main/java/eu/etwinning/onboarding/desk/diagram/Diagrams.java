package eu.etwinning.onboarding.desk.diagram;

import eu.etwinning.onboarding.definition.DefinitionDifference;
import eu.etwinning.onboarding.definition.DefinitionDifferences;
import eu.etwinning.onboarding.definition.DefinitionHistory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What process owners see of the diagrams: which are live and were, how they differ, and how many people wait where.
 */
@Component
class Diagrams {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identities;
    private final DefinitionHistory history;

    Diagrams(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identities,
            DefinitionHistory history) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.identities = identities;
        this.history = history;
    }

    /** All that are live, or were and still have people on their way, by name, everybody's before the offices' own. */
    List<LiveDiagram> all() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(this::diagram)
                .filter(diagram -> diagram.live() || diagram.people() > 0)
                .sorted(Comparator.comparing(LiveDiagram::name).thenComparing(LiveDiagram::office))
                .toList();
    }

    /**
     * The diagram that has this version.
     *
     * @throws NoSuchElementException if there is none
     */
    LiveDiagram of(String version) {
        return diagram(get(version));
    }

    /** The version as BPMN XML. Throws as {@link #of}. */
    byte[] bpmn(String version) {
        get(version);
        try (InputStream bpmn = repository.getProcessModel(version)) {
            return bpmn.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the version differs from another one. */
    List<DefinitionDifference> differences(String earlier, String version) {
        return DefinitionDifferences.between(
                repository.getBpmnModelInstance(earlier), repository.getBpmnModelInstance(version));
    }

    /** How many people wait at which element of the version, most first. */
    List<WaitingPeople> waiting(String version) {
        BpmnModelInstance diagram = repository.getBpmnModelInstance(version);
        return management.createActivityStatisticsQuery(version).list().stream()
                .filter(element -> element.getInstances() > 0)
                .map(element -> waiting(diagram, element.getId(), element.getInstances()))
                .sorted(Comparator.comparing(WaitingPeople::people).reversed().thenComparing(WaitingPeople::element))
                .toList();
    }

    /** The names of a version's elements by id: of those that have one. */
    Map<String, String> names(String version) {
        return repository.getBpmnModelInstance(version).getModelElementsByType(FlowElement.class).stream()
                .filter(element ->
                        element.getName() != null && !element.getName().isBlank())
                .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName));
    }

    private ProcessDefinition get(String version) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(version)
                        .singleResult())
                .orElseThrow(NoSuchElementException::new);
    }

    private LiveDiagram diagram(ProcessDefinition definition) {
        ProcessDefinitionQuery query =
                repository.createProcessDefinitionQuery().processDefinitionKey(definition.getKey());
        List<ProcessDefinition> versions = (definition.getTenantId() == null
                        ? query.withoutTenantId()
                        : query.tenantIdIn(definition.getTenantId()))
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        Map<String, Deployment> deployments = versions.stream()
                .map(ProcessDefinition::getDeploymentId)
                .distinct()
                .map(id -> repository.createDeploymentQuery().deploymentId(id).singleResult())
                .collect(Collectors.toMap(
                        Deployment::getId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return new LiveDiagram(
                Objects.requireNonNullElse(versions.get(0).getName(), definition.getKey()),
                office(definition.getTenantId()),
                history.isLive(
                        Objects.requireNonNullElse(definition.getTenantId(), ""),
                        versions.get(0).getResourceName()),
                versions.stream()
                        .map(version -> new DiagramVersion(
                                version.getId(),
                                version.getVersion(),
                                Objects.requireNonNull(deployments.get(version.getDeploymentId()))
                                        .getDeploymentTime()
                                        .toInstant(),
                                runtime.createProcessInstanceQuery()
                                        .processDefinitionId(version.getId())
                                        .count()))
                        .toList());
    }

    private String office(String tenant) {
        return tenant == null
                ? ""
                : Optional.ofNullable(
                                identities.createTenantQuery().tenantId(tenant).singleResult())
                        .map(Tenant::getName)
                        .orElse(tenant);
    }

    private static WaitingPeople waiting(BpmnModelInstance diagram, String element, int people) {
        FlowElement found = diagram.getModelElementById(element);
        return new WaitingPeople(
                element,
                found.getElementType().getTypeName(),
                Optional.ofNullable(found.getName()).orElse(""),
                people);
    }
}
