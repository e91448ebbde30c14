package eu.etwinning.onboarding.definition.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Whether the table of eligibility lets a role join, asked of all kinds of schools and countries. */
class RoleAnswers {

    private final Map<Object, Set<Object>> byRole = new HashMap<>();

    RoleAnswers(Table table, Vocabulary vocabulary, TableTrials trials) {
        Function<Map<String, Object>, List<TableTrials.Row>> trial = trials.of(table, WellKnownIds.ELIGIBILITY);
        TableInputs inputs =
                new TableInputs(table.table(WellKnownIds.ELIGIBILITY).orElseThrow(), vocabulary.tableInputs());
        for (Map<String, Object> asked : inputs.combinations()) {
            List<TableTrials.Row> rows = trial.apply(asked);
            if (!rows.isEmpty()) {
                // A table that does not ask for the role answers all of them alike.
                Set<Object> roles = asked.containsKey(VariableValues.ROLE)
                        ? Set.of(asked.get(VariableValues.ROLE))
                        : Objects.requireNonNull(vocabulary.values().get(VariableValues.ROLE));
                roles.forEach(role -> byRole.computeIfAbsent(role, any -> new HashSet<>())
                        .add(rows.get(0).outputs().get(WellKnownIds.MAY_JOIN)));
            }
        }
    }

    /** Yes, no, or both, by school and country. */
    Set<Object> mayJoin(String role) {
        return byRole.getOrDefault(role, Set.of(true, false));
    }
}
