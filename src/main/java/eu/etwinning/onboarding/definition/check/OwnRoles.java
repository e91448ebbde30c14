package eu.etwinning.onboarding.definition.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The roles that a process owner has added to those of the platform: a form offers them, and a table of eligibility
 * names them. One without the other is a slip: nobody could choose it, or whoever chose it could not join.
 */
record OwnRoles(Definitions definitions) {

    /** As {@code membership.Role} takes them. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    Set<Object> all() {
        Set<Object> roles = new TreeSet<>();
        definitions.forms().stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.isAnswered() && field.key().equals(VariableValues.ROLE))
                .forEach(field -> roles.addAll(field.options()));
        roles.removeIf(role -> !CODE.matcher(role.toString()).matches());
        roles.retainAll(namedInTables());
        return roles;
    }

    private Set<String> namedInTables() {
        Set<String> named = new TreeSet<>();
        definitions
                .tables()
                .forEach(table -> table.table(WellKnownIds.ELIGIBILITY)
                        .map(grid -> new TableInputs(grid, Map.of()))
                        .filter(inputs -> inputs.names().contains(VariableValues.ROLE))
                        .ifPresent(inputs ->
                                named.addAll(inputs.named(inputs.names().indexOf(VariableValues.ROLE)))));
        return named;
    }
}
