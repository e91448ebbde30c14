package eu.etwinning.onboarding.definition.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands when it comes to an element, and what it holds there.
 *
 * @param callers the calls that led here, the outermost first
 */
record CaseState(Position spot, List<Caller> callers, Map<String, Held> variables, Law law) {

    /** A call that waits, with what its case holds meanwhile. */
    record Caller(Position call, Map<String, Held> variables) {}

    /**
     * A variable that is there.
     *
     * @param value nothing where it may be anything
     * @param passing whether it is gone where the case next waits
     */
    record Held(Optional<Object> value, boolean passing) {

        static final Held SOMETHING = new Held(Optional.empty(), false);
    }

    boolean holds(String variable) {
        return variables.containsKey(variable);
    }

    /** Those variables whose value is known. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        variables.forEach((name, held) -> held.value().ifPresent(value -> values.put(name, value)));
        return values;
    }

    CaseState at(Position other) {
        return new CaseState(other, callers, variables, law);
    }

    CaseState at(String node) {
        return at(new Position(spot.diagram(), node));
    }

    CaseState with(String variable, Held held) {
        Map<String, Held> more = new HashMap<>(variables);
        more.put(variable, held);
        return new CaseState(spot, callers, Map.copyOf(more), law);
    }

    CaseState without(Set<String> gone) {
        Map<String, Held> fewer = new HashMap<>(variables);
        fewer.keySet().removeAll(gone);
        return new CaseState(spot, callers, Map.copyOf(fewer), law);
    }

    CaseState with(Law other) {
        return new CaseState(spot, callers, variables, other);
    }

    /** After the case has waited: what only passes is gone. */
    CaseState waited() {
        Map<String, Held> kept = new HashMap<>(variables);
        kept.values().removeIf(Held::passing);
        return new CaseState(spot, callers, Map.copyOf(kept), law);
    }

    CaseState calling(Position start, Map<String, Held> handedOver) {
        List<Caller> more = new ArrayList<>(callers);
        more.add(new Caller(spot, variables));
        return new CaseState(start, List.copyOf(more), Map.copyOf(handedOver), law);
    }

    Optional<Caller> caller() {
        return callers.isEmpty() ? Optional.empty() : Optional.of(callers.get(callers.size() - 1));
    }

    /** Back at the call, with what the caller held. */
    CaseState returned() {
        Caller last = callers.get(callers.size() - 1);
        return new CaseState(last.call(), callers.subList(0, callers.size() - 1), last.variables(), law);
    }
}
