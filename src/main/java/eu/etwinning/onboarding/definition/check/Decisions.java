package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

import java.util.List;

/** Every business rule task asks a table that exists, and hands on its one answer. */
class Decisions implements Rule {

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .diagrams()
                .forEach(diagram ->
                        diagram.all(BusinessRuleTask.class).forEach(task -> check(definitions, diagram, task, report)));
    }

    private static void check(Definitions definitions, Diagram diagram, BusinessRuleTask task, Report report) {
        Place place = diagram.place(task);
        String table = task.getCamundaDecisionRef();
        if (!Diagram.filled(table)) {
            report.refuse(place, "decision.none");
        } else if (definitions.table(diagram.office(), table).isEmpty()) {
            List<String> known = definitions.tables().stream()
                    .flatMap(found -> found.decisions().stream())
                    .toList();
            report.refuse(place, "decision.missing", table, Closest.to(table, known));
        } else if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
            report.refuse(place, "decision.binding", table);
        } else if (!"singleResult".equals(task.getCamundaMapDecisionResult())) {
            report.refuse(place, "decision.result");
        }
    }
}
