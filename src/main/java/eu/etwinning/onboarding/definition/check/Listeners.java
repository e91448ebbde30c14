package eu.etwinning.onboarding.definition.check;

import eu.etwinning.onboarding.process.vocabulary.TaskProperty;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every listener is one that exists for its place, told of a moment at which it has something to do. */
class Listeners implements Rule {

    static final String SHOWS = "shows";
    private static final Set<String> MOMENTS_OF_A_TASK = Set.of("create", "complete");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Vocabulary vocabulary;

    Listeners(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.diagrams().forEach(diagram -> {
            diagram.all(CamundaExecutionListener.class)
                    .forEach(listener -> check(
                            diagram, listener, vocabulary.executionListeners().keySet(), report));
            diagram.all(CamundaTaskListener.class).forEach(listener -> {
                check(diagram, listener, vocabulary.taskListeners().keySet(), report);
                if (!MOMENTS_OF_A_TASK.contains(listener.getCamundaEvent())) {
                    report.refuse(diagram.place(listener), "listener.moment", listener.getCamundaEvent());
                }
            });
            diagram.all(UserTask.class).stream()
                    .filter(Diagram::isOffices)
                    .forEach(task -> told(diagram, task, report));
        });
    }

    private static void check(Diagram diagram, ModelElementInstance listener, Set<String> known, Report report) {
        String expression = listener.getAttributeValueNs(CAMUNDA, "delegateExpression");
        String written = expression != null
                ? expression
                : Stream.of("class", "expression")
                        .map(way -> listener.getAttributeValueNs(CAMUNDA, way))
                        .filter(Diagram::filled)
                        .findFirst()
                        .orElse("");
        if (!known.contains(Bean.named(written)) || expression == null) {
            report.refuse(diagram.place(listener), "listener.unknown", written, Closest.to(Bean.named(written), known));
        }
    }

    /** What a validator has to be shown comes by a listener at the beginning, or by a property that stands for it. */
    private void told(Diagram diagram, UserTask task, Report report) {
        Optional<String> shown = TaskProperty.of(task, SHOWS);
        shown.filter(unknown -> !vocabulary.shown().containsKey(unknown))
                .ifPresent(unknown -> report.refuse(
                        diagram.place(task),
                        "listener.cannot-show",
                        unknown,
                        Closest.to(unknown, vocabulary.shown().keySet())));
        boolean shows = shown.isPresent()
                || task.getExtensionElements() != null
                        && task
                                .getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaTaskListener.class)
                                .list()
                                .stream()
                                .anyMatch(listener -> "create".equals(listener.getCamundaEvent()));
        if (!shows) {
            report.remark(diagram.place(task), "listener.shows-nothing");
        }
    }
}
