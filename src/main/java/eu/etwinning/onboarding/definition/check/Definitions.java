package eu.etwinning.onboarding.definition.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A whole set of definitions: the diagrams, tables and forms for all, and those of single offices. */
record Definitions(List<Diagram> diagrams, List<Table> tables, List<Form> forms) {

    /** The form that a diagram refers to: the office's own, else the one for all. */
    Optional<Form> form(String office, String id) {
        return first(
                forms.stream()
                        .filter(form -> form.id().equals(id) && form.office().equals(office)),
                forms.stream()
                        .filter(form -> form.id().equals(id) && form.office().isEmpty()));
    }

    /** The table that a diagram refers to, likewise. */
    Optional<Table> table(String office, String id) {
        return first(
                tables.stream()
                        .filter(table ->
                                table.decisions().contains(id) && table.office().equals(office)),
                tables.stream()
                        .filter(table ->
                                table.decisions().contains(id) && table.office().isEmpty()));
    }

    /**
     * The diagrams that a call may lead to: the office's own, else the one for all; from one for all also those of the
     * offices.
     */
    List<Diagram> called(Diagram caller, String process) {
        List<Diagram> all = diagrams.stream()
                .filter(diagram -> diagram.process(process).isPresent())
                .toList();
        if (caller.office().isEmpty()) {
            return all;
        }
        List<Diagram> own = all.stream()
                .filter(diagram -> diagram.office().equals(caller.office()))
                .toList();
        return own.isEmpty()
                ? all.stream().filter(diagram -> diagram.office().isEmpty()).toList()
                : own;
    }

    private static <T> Optional<T> first(Stream<T> own, Stream<T> shared) {
        return Stream.concat(own, shared).findFirst();
    }
}
