package eu.etwinning.onboarding.definition.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The roles that need a walk of their own. Every table of eligibility is asked for every role; those that all tables
 * answer alike go the same ways, unless a gateway tells them apart.
 */
class RoleKinds {

    private final Map<Table, RoleAnswers> answers = new LinkedHashMap<>();
    private final Set<Object> kinds;

    RoleKinds(Definitions definitions, Vocabulary vocabulary, TableTrials trials) {
        definitions.tables().stream()
                .filter(table -> table.decisions().contains(WellKnownIds.ELIGIBILITY))
                .forEach(table -> answers.put(table, new RoleAnswers(table, vocabulary, trials)));
        boolean toldApart = definitions.diagrams().stream()
                .flatMap(diagram -> new ConditionVariables(diagram).names())
                .anyMatch(VariableValues.ROLE::equals);
        Map<List<Object>, Object> firsts = new LinkedHashMap<>();
        for (Object role : Objects.requireNonNull(vocabulary.values().get(VariableValues.ROLE))) {
            List<Object> key = new ArrayList<>();
            answers.values().forEach(table -> key.add(table.mayJoin(role.toString())));
            key.add(role.equals(Law.COMPANY_STAFF));
            if (toldApart) {
                key.add(role);
            }
            firsts.putIfAbsent(key, role);
        }
        kinds = new LinkedHashSet<>(firsts.values());
    }

    Collection<Object> all() {
        return kinds;
    }

    RoleAnswers of(Table table) {
        return Objects.requireNonNull(answers.get(table));
    }
}
