package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How cases begin: by a message, or because the code begins a process by its name. */
class Beginnings {

    private final Definitions definitions;
    private final Vocabulary vocabulary;
    private final VariableValues values;

    Beginnings(Definitions definitions, Vocabulary vocabulary, VariableValues values) {
        this.definitions = definitions;
        this.vocabulary = vocabulary;
        this.values = values;
    }

    Stream<CaseState> all() {
        return definitions.diagrams().stream()
                .filter(diagram -> diagram.office().isEmpty())
                .flatMap(diagram -> diagram.processes().stream()
                        .flatMap(process ->
                                Diagram.starts(process).stream().flatMap(start -> at(diagram, process, start))));
    }

    private Stream<CaseState> at(Diagram diagram, Process process, StartEvent start) {
        CaseState beginning = new CaseState(new Position(diagram, start.getId()), List.of(), Map.of(), Law.BEGINNING);
        if (!Calls.isPlain(start)) {
            return start.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(event -> ((MessageEventDefinition) event).getMessage())
                    .flatMap(message -> given(
                            beginning,
                            Objects.requireNonNull(vocabulary.messages().get(message.getName()))
                                    .gives()));
        }
        return vocabulary.begun().containsKey(process.getId())
                ? given(beginning, vocabulary.begun().get(process.getId()))
                : Stream.empty();
    }

    private Stream<CaseState> given(CaseState beginning, Set<String> variables) {
        Stream<CaseState> states = Stream.of(beginning);
        for (String variable : variables) {
            states = states.flatMap(state -> values.set(state, variable));
        }
        return states.map(state -> state.values().containsKey(VariableValues.ROLE)
                ? state.with(state.law()
                        .withRole(state.values().get(VariableValues.ROLE).toString()))
                : state);
    }
}
