package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.Process;

import java.util.HashMap;
import java.util.Map;

/** Every process has an id of its own, and those that the code begins are there. */
class Processes implements Rule {

    private final Vocabulary vocabulary;

    Processes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        Map<String, String> files = new HashMap<>();
        for (Diagram diagram : definitions.diagrams()) {
            for (Process process : diagram.processes()) {
                String other = files.put(
                        diagram.office() + "/" + process.getId(), diagram.file().name());
                if (other != null) {
                    report.refuse(diagram.place(process), "process.twice", process.getId(), other);
                }
            }
        }
        vocabulary.begun().keySet().stream()
                .sorted()
                .filter(needed -> !files.containsKey("/" + needed))
                .forEach(needed -> report.refuse(Place.of("*.bpmn"), "process.needed", needed));
        Map<String, String> forms = new HashMap<>();
        definitions.forms().forEach(form -> {
            String other =
                    forms.put(form.office() + "/" + form.id(), form.file().name());
            if (other != null || form.id().isEmpty()) {
                report.refuse(Place.of(form.file().name()), "form.id", form.id(), other == null ? "" : other);
            }
        });
        Map<String, String> decisions = new HashMap<>();
        definitions
                .tables()
                .forEach(table -> table.decisions().forEach(decision -> {
                    String other = decisions.put(
                            table.office() + "/" + decision, table.file().name());
                    if (other != null) {
                        report.refuse(Place.of(table.file().name()), "table.twice", decision, other);
                    }
                }));
        vocabulary.tableOutputs().keySet().stream()
                .sorted()
                .filter(needed -> !decisions.containsKey("/" + needed))
                .forEach(needed -> report.refuse(Place.of("*.dmn"), "table.needed", needed));
    }
}
