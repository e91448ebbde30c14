package eu.etwinning.onboarding.definition.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What diagrams, tables and forms may name, because the code knows it.
 *
 * @param delegates what a service task may name, by bean
 * @param executionListeners the same of execution listeners
 * @param taskListeners the same of task listeners
 * @param shown what a validator's task can show by its property, each with the task listeners that do it, by moment
 * @param calls the expressions that call a bean, as they are written
 * @param times those of them that say how long a timer waits
 * @param ofTeachers the processes that belong to teachers; all others run for an office
 * @param messages by name
 * @param begun the processes that the code begins by name, each with the variables that it gives
 * @param values the values that a variable can have, where they are few
 * @param fixed by delegate and variable, the values that this delegate sets where they are fewer
 * @param present the flags that say whether another variable is there
 * @param facts what a form may show that no step of a diagram sets
 * @param passing the variables that are gone where a case next waits
 * @param tableInputs the inputs of tables with the values to try
 * @param tableOutputs by table the outputs that the code reads, with their types
 * @param neededTasks the user tasks that the code names
 */
public record Vocabulary(
        Map<String, Part> delegates,
        Map<String, Part> executionListeners,
        Map<String, Part> taskListeners,
        Map<String, Map<String, List<String>>> shown,
        Set<String> calls,
        Set<String> times,
        Set<String> ofTeachers,
        Map<String, Message> messages,
        Map<String, Set<String>> begun,
        Map<String, Set<Object>> values,
        Map<String, Map<String, Set<Object>>> fixed,
        Map<String, String> present,
        Set<String> facts,
        Set<String> passing,
        Map<String, Set<Object>> tableInputs,
        Map<String, Map<String, Class<?>>> tableOutputs,
        Set<String> neededTasks) {

    /**
     * A class that diagrams name.
     *
     * @param needs the variables that must be there
     * @param uses those that it looks at if they are there
     * @param sets those that are there afterwards
     * @param maySet those that are there afterwards in some cases
     * @param errors the codes of the errors that it throws
     */
    public record Part(Set<String> needs, Set<String> uses, Set<String> sets, Set<String> maySet, Set<String> errors) {

        Stream<String> variables() {
            return Stream.of(needs, uses, sets, maySet).flatMap(Collection::stream);
        }
    }

    /**
     * A message that the code sends.
     *
     * @param begins whether a case begins with it; else it comes to one that runs
     * @param gives the variables that come with it, or that a case to which it comes holds
     */
    public record Message(boolean begins, Set<String> gives) {}

    /** The same, with more roles. */
    Vocabulary withRoles(Set<Object> more) {
        return new Vocabulary(
                delegates,
                executionListeners,
                taskListeners,
                shown,
                calls,
                times,
                ofTeachers,
                messages,
                begun,
                withRoles(values, more),
                fixed,
                present,
                facts,
                passing,
                withRoles(tableInputs, more),
                tableOutputs,
                neededTasks);
    }

    private static Map<String, Set<Object>> withRoles(Map<String, Set<Object>> values, Set<Object> more) {
        Map<String, Set<Object>> longer = new LinkedHashMap<>(values);
        longer.computeIfPresent(VariableValues.ROLE, (name, known) -> {
            Set<Object> all = new TreeSet<>(known);
            all.addAll(more);
            return all;
        });
        return longer;
    }

    /** Every variable that some code reads or writes. */
    Set<String> variables() {
        Set<String> all = new TreeSet<>();
        Stream.of(delegates, executionListeners, taskListeners)
                .flatMap(parts -> parts.values().stream())
                .flatMap(Part::variables)
                .forEach(all::add);
        messages.values().forEach(message -> all.addAll(message.gives()));
        begun.values().forEach(all::addAll);
        return all;
    }

    /** Every error that some delegate throws. */
    Set<String> errors() {
        Set<String> all = new TreeSet<>();
        delegates.values().forEach(part -> all.addAll(part.errors()));
        return all;
    }
}
