package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import java.util.Optional;
import java.util.stream.Stream;

/** The variables that the gateways of a diagram ask for. */
record ConditionVariables(Diagram diagram) {

    Stream<String> names() {
        return conditions().flatMap(condition -> condition.variables().stream());
    }

    Stream<ElText> conditions() {
        return diagram.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> ElText.read(flow.getConditionExpression().getTextContent()))
                .flatMap(Optional::stream);
    }
}
