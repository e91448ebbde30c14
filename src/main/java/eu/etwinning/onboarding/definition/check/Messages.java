package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every message that is awaited is sent by somebody, every message that is sent is awaited, and each begins cases in
 * one place only.
 */
class Messages implements Rule {

    private final Vocabulary vocabulary;

    Messages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        Set<String> awaited = new TreeSet<>();
        Map<String, String> begins = new HashMap<>();
        for (Diagram diagram : definitions.diagrams()) {
            for (MessageEventDefinition event : diagram.all(MessageEventDefinition.class)) {
                boolean start = event.getParentElement() instanceof StartEvent
                        && event.getParentElement().getParentElement() instanceof Process;
                awaited(diagram, event, event.getMessage(), start, awaited, begins, report);
            }
            diagram.all(ReceiveTask.class)
                    .forEach(task -> awaited(diagram, task, task.getMessage(), false, awaited, begins, report));
        }
        vocabulary.messages().keySet().stream()
                .filter(name -> !awaited.contains(name))
                .sorted()
                .forEach(name -> report.refuse(
                        Place.of("*.bpmn"),
                        Objects.requireNonNull(vocabulary.messages().get(name)).begins()
                                ? "message.begins-nothing"
                                : "message.nobody-waits",
                        name));
    }

    private void awaited(
            Diagram diagram,
            ModelElementInstance waiting,
            Message message,
            boolean start,
            Set<String> awaited,
            Map<String, String> begins,
            Report report) {
        Place place =
                diagram.place(waiting.getParentElement() instanceof StartEvent ? waiting.getParentElement() : waiting);
        String name = message == null ? null : message.getName();
        if (name == null || !Diagram.filled(name)) {
            report.refuse(place, "message.none");
            return;
        }
        Vocabulary.Message known = vocabulary.messages().get(name);
        if (known == null) {
            report.refuse(
                    place,
                    "message.unknown",
                    name,
                    Closest.to(name, vocabulary.messages().keySet()));
        } else if (start != known.begins()) {
            report.refuse(place, start ? "message.never-begins" : "message.only-begins", name);
        } else {
            awaited.add(name);
            String other = start ? begins.putIfAbsent(name, place.file() + ", " + place.element()) : null;
            if (other != null) {
                report.refuse(place, "message.begins-twice", name, other);
            }
        }
    }
}
