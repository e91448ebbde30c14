package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that can happen to a case, followed from every beginning through gateways, tables, called diagrams and offices'
 * variants, shortest ways first.
 */
class StateSpace {

    private static final int MOST_STATES = 200_000;
    private static final int LONGEST_STORY = 14;

    private final Map<CaseState, CaseState> before = new LinkedHashMap<>();
    private final Map<Position, Map<String, CaseState>> missing = new LinkedHashMap<>();
    private final boolean complete;

    StateSpace(Definitions definitions, Vocabulary vocabulary, TableTrials trials) {
        RoleKinds roles = new RoleKinds(definitions, vocabulary, trials);
        VariableValues values = new VariableValues(definitions, vocabulary, roles);
        Transitions steps = new Transitions(definitions, vocabulary, values, roles);
        Deque<CaseState> open = new ArrayDeque<>();
        new Beginnings(definitions, vocabulary, values).all().forEach(beginning -> {
            if (before.putIfAbsent(beginning, beginning) == null) {
                open.add(beginning);
            }
        });
        while (!open.isEmpty() && before.size() <= MOST_STATES) {
            CaseState state = open.remove();
            steps.after(
                            state,
                            (spot, variable) -> missing.computeIfAbsent(spot, any -> new LinkedHashMap<>())
                                    .putIfAbsent(variable, state))
                    .forEach(next -> {
                        if (before.putIfAbsent(next, state) == null) {
                            open.add(next);
                        }
                    });
        }
        complete = open.isEmpty();
    }

    /** Whether all was followed; else there is too much of it. */
    boolean isComplete() {
        return complete;
    }

    Stream<CaseState> states() {
        return before.keySet().stream();
    }

    Set<Position> spotsThatMiss() {
        return missing.keySet();
    }

    /** By variable that is not there at this element, the first state in which that happens. */
    Map<String, CaseState> missingAt(Position spot) {
        return Objects.requireNonNull(missing.get(spot));
    }

    /** The elements that led to a state, as a person would tell them. */
    String story(CaseState state) {
        List<String> names = new ArrayList<>();
        way(state).stream()
                .map(CaseState::spot)
                .map(Position::node)
                .map(FlowNode::getName)
                .filter(Objects::nonNull)
                .map(name -> name.replaceAll("\\s+", " "))
                .forEach(names::add);
        int from = Math.max(0, names.size() - LONGEST_STORY);
        return (from > 0 ? "… → " : "") + String.join(" → ", names.subList(from, names.size()));
    }

    /** Whether something held on the way to a state. */
    boolean everHeld(CaseState state, Predicate<CaseState> what) {
        return way(state).stream().anyMatch(what);
    }

    private List<CaseState> way(CaseState state) {
        List<CaseState> way = new ArrayList<>(List.of(state));
        CaseState earlier = state;
        while (!Objects.requireNonNull(before.get(earlier)).equals(earlier)) {
            earlier = Objects.requireNonNull(before.get(earlier));
            way.add(earlier);
        }
        Collections.reverse(way);
        return way;
    }
}
