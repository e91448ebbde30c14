package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every gateway has a way for each case: a condition on each flow but the default one, about variables that exist and
 * values that they can have.
 */
class Gateways implements Rule {

    private final Vocabulary vocabulary;

    Gateways(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.diagrams().forEach(diagram -> {
            diagram.all(ExclusiveGateway.class).forEach(gateway -> ways(diagram, gateway, report));
            diagram.all(SequenceFlow.class).stream()
                    .filter(flow -> flow.getConditionExpression() != null)
                    .forEach(flow -> condition(definitions, diagram, flow, report));
        });
    }

    private static void ways(Diagram diagram, ExclusiveGateway gateway, Report report) {
        if (diagram.outgoing(gateway).size() < 2) {
            return;
        }
        if (gateway.getDefault() == null) {
            report.refuse(diagram.place(gateway), "gateway.no-default");
        }
        diagram.outgoing(gateway).stream()
                .filter(flow -> !flow.equals(gateway.getDefault()) && text(flow).isEmpty())
                .forEach(flow -> report.refuse(
                        diagram.place(flow), "gateway.no-condition", name(gateway.getName(), gateway.getId())));
        diagram.outgoing(gateway).stream()
                .filter(flow -> flow.equals(gateway.getDefault()) && !text(flow).isEmpty())
                .forEach(flow -> report.refuse(diagram.place(flow), "gateway.default-condition"));
    }

    private void condition(Definitions definitions, Diagram diagram, SequenceFlow flow, Report report) {
        Place place = diagram.place(flow);
        if (!(flow.getSource() instanceof ExclusiveGateway)) {
            report.refuse(place, "gateway.condition-elsewhere");
            return;
        }
        if (flow.getConditionExpression() != null
                && Diagram.filled(flow.getConditionExpression().getLanguage())) {
            report.refuse(place, "script.found");
            return;
        }
        Optional<ElText> read = ElText.read(text(flow)).filter(text -> ElText.isIn(text.text()) && text.onlyCompares());
        if (read.isEmpty()) {
            report.refuse(place, "gateway.condition-unreadable", text(flow));
            return;
        }
        KnownVariables known = new KnownVariables(definitions, vocabulary);
        read.get().variables().stream()
                .filter(name -> !known.names().contains(name))
                .forEach(name -> report.refuse(place, "variable.unknown", name, Closest.to(name, known.names())));
        read.get().comparisons().forEach(comparison -> {
            Set<Object> values = known.values(comparison.variable());
            if (!values.isEmpty() && !values.contains(comparison.value())) {
                report.refuse(place, "gateway.never", comparison.variable(), comparison.value(), listed(values));
            }
        });
    }

    private static String listed(Set<Object> values) {
        List<String> texts = new ArrayList<>();
        values.stream().map(String::valueOf).sorted().forEach(texts::add);
        return String.join(", ", texts);
    }

    private static String text(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
    }

    private static String name(String name, String id) {
        return Diagram.filled(name) ? name : id;
    }
}
