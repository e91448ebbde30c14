package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An office has a diagram of its own only in the place of one that is called for an office, or for its own diagrams to
 * call; the office is one that the table names.
 */
class OfficeVariants implements Rule {

    private static final String OFFICES = WellKnownIds.NATIONAL_OFFICE;

    @Override
    public void check(Definitions definitions, Report report) {
        Set<String> called =
                definitions.diagrams().stream().flatMap(OfficeVariants::calls).collect(Collectors.toSet());
        Set<String> replaceable = definitions.diagrams().stream()
                .filter(diagram -> diagram.office().isEmpty()
                        && diagram.all(UserTask.class).stream().noneMatch(Diagram::isTeachers))
                .flatMap(diagram -> diagram.processes().stream())
                .map(Process::getId)
                .filter(called::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> offices =
                definitions.table("", OFFICES).map(table -> outputs(table)).orElse(Set.of());
        definitions.diagrams().stream()
                .filter(diagram -> !diagram.office().isEmpty())
                .forEach(diagram -> {
                    if (!offices.contains(diagram.office())) {
                        report.refuse(
                                Place.of(diagram.file().name()),
                                "office.unknown",
                                diagram.office(),
                                Closest.to(diagram.office(), offices));
                    }
                    Set<String> ofItsOwn = definitions.diagrams().stream()
                            .filter(other -> other.office().equals(diagram.office()))
                            .flatMap(OfficeVariants::calls)
                            .collect(Collectors.toSet());
                    diagram.processes().stream()
                            .filter(process ->
                                    !replaceable.contains(process.getId()) && !ofItsOwn.contains(process.getId()))
                            .forEach(process -> report.refuse(
                                    diagram.place(process),
                                    "office.replaces-nothing",
                                    process.getId(),
                                    String.join(", ", replaceable)));
                });
    }

    private static Stream<String> calls(Diagram diagram) {
        return diagram.all(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .filter(Objects::nonNull);
    }

    private static Set<String> outputs(Table table) {
        return table.table(OFFICES)
                .map(grid -> new TableColumn(grid, WellKnownIds.OFFICE).texts())
                .orElse(Set.of());
    }
}
