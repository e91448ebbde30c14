package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that the variables can take which gateways ask for; of all others it only matters whether they are there.
 */
class VariableValues {

    static final String ROLE = "role";
    private static final String ANOTHER = "(another value)";

    private final Vocabulary vocabulary;
    private final Set<String> asked = new HashSet<>(Set.of(ROLE));
    private final Set<String> flags = new HashSet<>();
    private final Map<String, Set<Object>> compared = new HashMap<>();

    private final Map<String, Set<String>> askedAt = new HashMap<>();
    private final RoleKinds roles;

    VariableValues(Definitions definitions, Vocabulary vocabulary, RoleKinds roles) {
        this.vocabulary = vocabulary;
        this.roles = roles;
        definitions
                .diagrams()
                .forEach(diagram -> diagram.all(SequenceFlow.class).stream()
                        .filter(flow -> flow.getConditionExpression() != null)
                        .forEach(flow -> ElText.read(
                                        flow.getConditionExpression().getTextContent())
                                .ifPresent(condition -> condition
                                        .variables()
                                        .forEach(name -> askedAt.computeIfAbsent(name, any -> new HashSet<>())
                                                .add(diagram.file().name() + "#"
                                                        + flow.getSource().getId())))));
        definitions.diagrams().stream()
                .flatMap(diagram -> new ConditionVariables(diagram).conditions())
                .forEach(condition -> {
                    asked.addAll(condition.variables());
                    flags.addAll(condition.flags());
                    condition
                            .comparisons()
                            .forEach(comparison -> compared.computeIfAbsent(
                                            comparison.variable(), name -> new LinkedHashSet<>())
                                    .add(comparison.value()));
                });
    }

    /**
     * The states in which a variable that was just set may be.
     *
     * @param options the values that may have been set; if empty, all that the variable can have
     */
    Stream<CaseState> set(CaseState state, String variable, Collection<Object> options, boolean passing) {
        if (!asked.contains(variable)) {
            return Stream.of(state.with(variable, new CaseState.Held(Optional.empty(), passing)));
        }
        Collection<Object> values = new LinkedHashSet<>(options.isEmpty() ? all(variable) : options);
        if (variable.equals(ROLE)) {
            values.retainAll(roles.all());
        }
        return values.stream().map(value -> state.with(variable, new CaseState.Held(Optional.of(value), passing)));
    }

    Stream<CaseState> set(CaseState state, String variable) {
        return set(state, variable, List.of(), vocabulary.passing().contains(variable));
    }

    /** Whether one gateway alone asks for it, so that its value does not matter behind that. */
    boolean isAskedOnce(String variable) {
        return !variable.equals(ROLE)
                && askedAt.getOrDefault(variable, Set.of()).size() == 1;
    }

    boolean isAsked(String variable) {
        return asked.contains(variable);
    }

    Collection<Object> all(String variable) {
        if (vocabulary.values().containsKey(variable)) {
            return vocabulary.values().get(variable);
        }
        if (flags.contains(variable)) {
            return List.of(true, false);
        }
        Set<Object> values = new LinkedHashSet<>(compared.getOrDefault(variable, Set.of()));
        values.add(ANOTHER);
        return values;
    }
}
