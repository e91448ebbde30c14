package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Transaction;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Only the kinds of elements that this application knows what to do with. A case goes one way at a time: only so can
 * all its ways be followed, and only so does a teacher have one thing to do.
 */
class ElementKinds implements Rule {

    private static final List<Class<? extends FlowNode>> KNOWN = List.of(
            StartEvent.class,
            EndEvent.class,
            BoundaryEvent.class,
            IntermediateCatchEvent.class,
            IntermediateThrowEvent.class,
            UserTask.class,
            ServiceTask.class,
            BusinessRuleTask.class,
            ReceiveTask.class,
            CallActivity.class,
            SubProcess.class,
            ExclusiveGateway.class);
    private static final Set<Class<?>> CATCHING = Set.of(TimerEventDefinition.class, MessageEventDefinition.class);
    private static final Set<Class<?>> BESIDE =
            Set.of(TimerEventDefinition.class, MessageEventDefinition.class, ErrorEventDefinition.class);
    private static final Set<Class<?>> ENDING = Set.of(ErrorEventDefinition.class, TerminateEventDefinition.class);

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.diagrams().forEach(diagram -> diagram.nodes().forEach(node -> check(diagram, node, report)));
    }

    private static void check(Diagram diagram, FlowNode node, Report report) {
        Place place = diagram.place(node);
        if (KNOWN.stream().noneMatch(kind -> kind.isInstance(node)) || node instanceof Transaction) {
            report.refuse(
                    place,
                    node.getElementType().getTypeName().endsWith("Gateway") ? "kind.gateway" : "kind.unknown",
                    node.getElementType().getTypeName());
        } else if (node instanceof Activity activity && activity.getLoopCharacteristics() != null) {
            report.refuse(place, "kind.several-times");
        } else if (!(node instanceof ExclusiveGateway) && diagram.outgoing(node).size() > 1) {
            report.refuse(place, "kind.several-ways");
        }
        if (node instanceof StartEvent start) {
            boolean inside = start.getParentElement() instanceof SubProcess;
            events(
                    place,
                    start.getEventDefinitions(),
                    inside ? CATCHING : Set.of(MessageEventDefinition.class),
                    report);
        } else if (node instanceof EndEvent end) {
            events(place, end.getEventDefinitions(), ENDING, report);
        } else if (node instanceof BoundaryEvent boundary) {
            events(place, boundary.getEventDefinitions(), BESIDE, report);
        } else if (node instanceof IntermediateCatchEvent caught) {
            events(place, caught.getEventDefinitions(), CATCHING, report);
        } else if (node instanceof IntermediateThrowEvent thrown) {
            events(place, thrown.getEventDefinitions(), Set.of(), report);
        }
    }

    private static void events(Place place, Collection<EventDefinition> events, Set<Class<?>> known, Report report) {
        events.stream()
                .filter(event -> known.stream().noneMatch(kind -> kind.isInstance(event)))
                .forEach(event -> report.refuse(
                        place,
                        "kind.event",
                        event.getElementType().getTypeName().replace("EventDefinition", "")));
    }
}
