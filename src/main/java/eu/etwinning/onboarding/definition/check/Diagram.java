package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file with a diagram. Two are the same only if they are the same file. */
final class Diagram {

    private final DefinitionFile file;
    private final BpmnModelInstance model;
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<SequenceFlow>> leaving = new HashMap<>();
    private final Map<String, List<SequenceFlow>> coming = new HashMap<>();
    private final Map<String, List<BoundaryEvent>> beside = new HashMap<>();

    Diagram(DefinitionFile file, BpmnModelInstance model) {
        this.file = file;
        this.model = model;
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node));
        all(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .forEach(flow -> {
                    leaving.computeIfAbsent(flow.getSource().getId(), id -> new ArrayList<>())
                            .add(flow);
                    coming.computeIfAbsent(flow.getTarget().getId(), id -> new ArrayList<>())
                            .add(flow);
                });
        all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null)
                .forEach(event -> beside.computeIfAbsent(event.getAttachedTo().getId(), id -> new ArrayList<>())
                        .add(event));
    }

    DefinitionFile file() {
        return file;
    }

    /** The office whose own diagram this is, or empty. */
    String office() {
        return file.office();
    }

    Collection<FlowNode> nodes() {
        return nodes.values();
    }

    /** The flows as the engine knows them, which reads their two ends and not what the elements list. */
    List<SequenceFlow> outgoing(FlowNode node) {
        return leaving.getOrDefault(node.getId(), List.of());
    }

    List<SequenceFlow> incoming(FlowNode node) {
        return coming.getOrDefault(node.getId(), List.of());
    }

    /** The events attached to an element. */
    List<BoundaryEvent> beside(FlowNode node) {
        return beside.getOrDefault(node.getId(), List.of());
    }

    @Nullable
    FlowNode node(String id) {
        return nodes.get(id);
    }

    /** Any element by its id, or null. */
    ModelElementInstance element(String id) {
        return model.getModelElementById(id);
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Collection<Process> processes() {
        return all(Process.class);
    }

    Optional<Process> process(String id) {
        return processes().stream()
                .filter(process -> id.equals(process.getId()))
                .findFirst();
    }

    /** The start events of a process itself, not of its subprocesses. */
    static List<StartEvent> starts(ModelElementInstance scope) {
        return List.copyOf(scope.getChildElementsByType(StartEvent.class));
    }

    /** Whether a teacher does it; else it is an office's, or nobody's. */
    static boolean isTeachers(UserTask task) {
        return filled(task.getCamundaAssignee());
    }

    static boolean isOffices(UserTask task) {
        return filled(task.getCamundaCandidateGroups());
    }

    static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    Place place(ModelElementInstance element) {
        ModelElementInstance named = element;
        while (named != null && !(named instanceof BaseElement base && base.getId() != null)) {
            named = named.getParentElement();
        }
        if (named == null) {
            return Place.of(file.name());
        }
        String name = named.getAttributeValue("name");
        return new Place(file.name(), ((BaseElement) named).getId(), name == null ? "" : name.replaceAll("\\s+", " "));
    }
}
