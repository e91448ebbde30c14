package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every error that a delegate throws is caught beside its task, and no other is waited for. */
class Errors implements Rule {

    private final Vocabulary vocabulary;

    Errors(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.diagrams().forEach(diagram -> {
            diagram.all(ServiceTask.class).forEach(task -> thrown(diagram, task, report));
            diagram.all(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo() instanceof ServiceTask)
                    .forEach(event -> caught(diagram, event, report));
        });
    }

    private void thrown(Diagram diagram, ServiceTask task, Report report) {
        Set<String> caught = new TreeSet<>();
        diagram.beside(task).forEach(event -> caught.addAll(codes(event)));
        errors(task).stream()
                .filter(code -> !caught.contains(code))
                .sorted()
                .forEach(code -> report.refuse(diagram.place(task), "error.not-caught", code));
    }

    private void caught(Diagram diagram, BoundaryEvent event, Report report) {
        Set<String> known = errors((ServiceTask) event.getAttachedTo());
        boolean waitsForError = event.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance);
        if (waitsForError && codes(event).isEmpty()) {
            report.refuse(diagram.place(event), "error.none");
        }
        codes(event).stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> report.refuse(
                        diagram.place(event), "error.unknown", code, Closest.to(code, vocabulary.errors())));
    }

    private Set<String> errors(ServiceTask task) {
        String delegate = task.getCamundaDelegateExpression();
        Vocabulary.Part part = delegate == null ? null : vocabulary.delegates().get(Bean.named(delegate));
        return part == null ? Set.of() : part.errors();
    }

    static List<String> codes(BoundaryEvent event) {
        return event.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition -> ((ErrorEventDefinition) definition).getError())
                .flatMap(error -> error == null ? Stream.empty() : Stream.of(error.getErrorCode()))
                .filter(Objects::nonNull)
                .toList();
    }
}
