package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

import java.util.Objects;

/** An element of a diagram, where a case may be. */
record Position(Diagram diagram, String id) {

    FlowNode node() {
        return Objects.requireNonNull(diagram.node(id));
    }

    Place place() {
        return diagram.place(node());
    }
}
