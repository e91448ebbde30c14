package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every element is on a way from a start to an end. */
class Connections implements Rule {

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.diagrams().forEach(diagram -> {
            diagram.processes().forEach(process -> scope(diagram, process, report));
            diagram.all(SubProcess.class).forEach(inner -> scope(diagram, inner, report));
        });
    }

    private static void scope(Diagram diagram, ModelElementInstance scope, Report report) {
        List<FlowNode> nodes = List.copyOf(scope.getChildElementsByType(FlowNode.class));
        List<FlowNode> all = nodes.isEmpty() ? List.of() : nodes;
        if (all.stream().noneMatch(StartEvent.class::isInstance)) {
            report.refuse(diagram.place(scope), "connection.no-start");
            return;
        }
        Set<FlowNode> begun = reached(
                all.stream()
                        .filter(node -> node instanceof StartEvent || isEventSubProcess(node))
                        .toList(),
                node -> Stream.concat(targets(diagram, node), diagram.beside(node).stream()));
        Set<FlowNode> ending = reached(
                all.stream()
                        .filter(node -> node instanceof EndEvent || isEventSubProcess(node))
                        .toList(),
                node -> sources(diagram, node));
        first(all.stream().filter(node -> !begun.contains(node)).toList(), node -> sources(diagram, node))
                .forEach(node -> report.refuse(diagram.place(node), "connection.nothing-leads-here"));
        first(
                        all.stream()
                                .filter(node -> begun.contains(node) && !ending.contains(node))
                                .toList(),
                        node -> targets(diagram, node))
                .forEach(node -> report.refuse(diagram.place(node), "connection.leads-nowhere"));
        if (scope instanceof Process process && !process.isExecutable()) {
            report.refuse(diagram.place(process), "process.not-executable");
        }
    }

    /** Those with which it begins: what hangs on them mends itself. */
    private static List<FlowNode> first(List<FlowNode> wrong, Function<FlowNode, Stream<FlowNode>> towards) {
        List<FlowNode> heads = wrong.stream()
                .filter(node -> towards.apply(node).noneMatch(wrong::contains))
                .toList();
        return heads.isEmpty() ? wrong.stream().limit(1).toList() : heads;
    }

    static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess inner && inner.triggeredByEvent();
    }

    private static Stream<FlowNode> targets(Diagram diagram, FlowNode node) {
        return diagram.outgoing(node).stream().map(SequenceFlow::getTarget).filter(Objects::nonNull);
    }

    private static Stream<FlowNode> sources(Diagram diagram, FlowNode node) {
        return diagram.incoming(node).stream().map(SequenceFlow::getSource).filter(Objects::nonNull);
    }

    private static Set<FlowNode> reached(Collection<FlowNode> from, Function<FlowNode, Stream<FlowNode>> next) {
        Set<FlowNode> seen = new HashSet<>(from);
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.apply(open.remove()).filter(seen::add).forEach(open::add);
        }
        return seen;
    }
}
