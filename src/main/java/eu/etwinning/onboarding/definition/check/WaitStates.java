package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may come while a case waits: messages, timers, errors out of what it called. */
class WaitStates {

    private final Vocabulary vocabulary;
    private final VariableValues values;

    WaitStates(Vocabulary vocabulary, VariableValues values) {
        this.vocabulary = vocabulary;
        this.values = values;
    }

    /** The states at the events beside an element that waits, and at the event subprocesses around it. */
    Stream<CaseState> interruptions(CaseState state, FlowNode node) {
        Stream<CaseState> all = beside(state, node);
        for (ModelElementInstance scope = node.getParentElement(); scope != null; scope = scope.getParentElement()) {
            if (scope instanceof SubProcess inner) {
                all = Stream.concat(all, beside(state, inner));
            }
            all = Stream.concat(
                    all,
                    scope.getChildElementsByType(SubProcess.class).stream()
                            .filter(SubProcess::triggeredByEvent)
                            .flatMap(inner -> Diagram.starts(inner).stream())
                            .flatMap(start -> coming(state, start)));
        }
        return all;
    }

    /** The states after the message or the time that an element waits for. */
    Stream<CaseState> received(CaseState state, FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return given(state, task.getMessage());
        }
        return message((CatchEvent) node).map(message -> given(state, message)).orElse(Stream.of(state));
    }

    /** Adds the state at the boundary event that catches an error; says whether there is one. */
    boolean caught(CaseState state, Activity activity, String code, List<CaseState> next) {
        List<BoundaryEvent> catching = state.spot().diagram().beside(activity).stream()
                .filter(event -> Errors.codes(event).contains(code))
                .toList();
        catching.forEach(event -> next.add(state.at(event.getId())));
        return !catching.isEmpty();
    }

    private Stream<CaseState> beside(CaseState state, FlowNode node) {
        return state.spot().diagram().beside(node).stream()
                .filter(event -> event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof TimerEventDefinition
                                || definition instanceof MessageEventDefinition))
                .flatMap(event -> coming(state, event));
    }

    private Stream<CaseState> coming(CaseState state, CatchEvent event) {
        CaseState there = state.at(event.getId());
        return message(event).map(message -> given(there, message)).orElse(Stream.of(there));
    }

    private static Optional<Message> message(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .findFirst();
    }

    private Stream<CaseState> given(CaseState state, Message message) {
        Set<String> variables = Objects.requireNonNull(vocabulary.messages().get(message.getName()))
                .gives();
        Stream<CaseState> states = Stream.of(state);
        for (String variable : variables) {
            states = states.flatMap(before -> values.set(before, variable));
        }
        return states;
    }
}
