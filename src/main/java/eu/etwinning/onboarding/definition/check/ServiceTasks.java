package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;

import java.util.Set;
import java.util.stream.Stream;

/** Every service task names a delegate that exists, and nothing else does its work. */
class ServiceTasks implements Rule {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Vocabulary vocabulary;

    ServiceTasks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .diagrams()
                .forEach(diagram -> diagram.all(ServiceTask.class).forEach(task -> check(diagram, task, report)));
    }

    private void check(Diagram diagram, ServiceTask task, Report report) {
        Place place = diagram.place(task);
        String expression = task.getCamundaDelegateExpression();
        boolean other = Stream.of("class", "expression", "type", "topic")
                .anyMatch(way -> Diagram.filled(task.getAttributeValueNs(CAMUNDA, way)));
        Set<String> known = vocabulary.delegates().keySet();
        if (other) {
            report.refuse(place, "service.other-work");
        } else if (!Diagram.filled(expression)) {
            report.refuse(place, "service.nothing");
        } else if (!known.contains(Bean.named(expression))) {
            report.refuse(place, "service.unknown", expression, Closest.to(Bean.named(expression), known));
        }
    }
}
