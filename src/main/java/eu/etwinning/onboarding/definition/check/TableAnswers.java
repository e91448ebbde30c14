package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every table answers every combination of the inputs that exist, with all that is asked of it. Rows that compete are
 * told.
 */
class TableAnswers implements Rule {

    private final Vocabulary vocabulary;
    private final TableTrials trials;

    TableAnswers(Vocabulary vocabulary, TableTrials trials) {
        this.vocabulary = vocabulary;
        this.trials = trials;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.tables().forEach(table -> table.all().forEach(decision -> check(table, decision, report)));
    }

    private void check(Table table, Decision decision, Report report) {
        Place place = table.place(decision);
        DecisionTable grid = table.table(decision.getId()).orElse(null);
        if (grid == null) {
            report.refuse(place, "table.no-grid");
        } else if (!Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE).contains(grid.getHitPolicy())) {
            report.refuse(place, "table.hit-policy", grid.getHitPolicy());
        } else if (inputsAreKnown(new TableInputs(grid, vocabulary.tableInputs()), place, report)) {
            ask(table, decision, grid, report);
        }
    }

    private boolean inputsAreKnown(TableInputs inputs, Place place, Report report) {
        boolean known = true;
        for (int column = 0; column < inputs.names().size(); column++) {
            String name = inputs.names().get(column);
            if (!vocabulary.tableInputs().containsKey(name)) {
                report.refuse(
                        place,
                        "table.unknown-input",
                        name,
                        String.join(", ", vocabulary.tableInputs().keySet()));
                known = false;
            } else if (!inputs.isOpen(name)) {
                Set<Object> values = vocabulary.tableInputs().get(name);
                inputs.named(column).stream()
                        .filter(text -> !values.contains(text))
                        .forEach(text -> report.refuse(
                                place,
                                name.equals(VariableValues.ROLE) ? "table.unknown-role" : "table.unknown-value",
                                text,
                                name));
            }
        }
        return known;
    }

    private void ask(Table table, Decision decision, DecisionTable grid, Report report) {
        Place place = table.place(decision);
        Map<List<String>, Map<String, Object>> overlaps = new LinkedHashMap<>();
        Map<String, Class<?>> wanted = vocabulary.tableOutputs().getOrDefault(decision.getId(), Map.of());
        try {
            Function<Map<String, Object>, List<TableTrials.Row>> trial = trials.of(table, decision.getId());
            Set<String> unanswered = new LinkedHashSet<>();
            for (Map<String, Object> inputs : new TableInputs(grid, vocabulary.tableInputs()).combinations()) {
                List<TableTrials.Row> rows = trial.apply(inputs);
                if (rows.isEmpty()) {
                    unanswered.add(written(inputs));
                } else {
                    outputs(decision.getId(), place, rows.get(0), wanted, report);
                    if (rows.size() > 1) {
                        overlaps.putIfAbsent(
                                rows.stream().map(TableTrials.Row::id).toList(), inputs);
                    }
                }
            }
            if (!unanswered.isEmpty()) {
                report.refuse(place, "table.no-answer", unanswered.iterator().next(), unanswered.size());
            }
        } catch (DmnEngineException | IllegalArgumentException e) {
            report.refuse(place, "table.not-understood", EngineWords.of(e));
        }
        tell(place, grid, overlaps, report);
    }

    private void outputs(
            String decision, Place place, TableTrials.Row row, Map<String, Class<?>> wanted, Report report) {
        wanted.forEach((output, type) -> {
            Object value = row.outputs().get(output);
            Set<Object> values = vocabulary.values().getOrDefault(decision + "." + output, Set.of());
            if (!type.isInstance(value) || value.toString().isBlank()) {
                report.refuse(new Place(place.file(), row.id(), ""), "table.output", output, row.id());
            } else if (!values.isEmpty() && !values.contains(value)) {
                report.refuse(
                        new Place(place.file(), row.id(), ""),
                        "table.output-value",
                        output,
                        value,
                        values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    private static void tell(
            Place place, DecisionTable grid, Map<List<String>, Map<String, Object>> overlaps, Report report) {
        Set<String> forAll = rest(grid);
        overlaps.forEach((rows, inputs) -> {
            List<String> special = new ArrayList<>(rows);
            special.removeAll(forAll);
            if (grid.getHitPolicy() == HitPolicy.UNIQUE) {
                report.refuse(place, "table.two-answers", written(inputs), String.join(", ", rows));
            } else if (special.size() > 1) {
                report.remark(place, "table.overlap", written(inputs), String.join(", ", special), special.get(0));
            }
        });
    }

    /** The rows without any condition, which are meant for the rest. */
    private static Set<String> rest(DecisionTable grid) {
        return grid.getRules().stream()
                .filter(row -> row.getInputEntries().stream()
                        .allMatch(entry -> entry.getText() == null
                                || entry.getText().getTextContent().isBlank()
                                || entry.getText().getTextContent().strip().equals("-")))
                .map(org.camunda.bpm.model.dmn.instance.Rule::getId)
                .collect(Collectors.toSet());
    }

    private static String written(Map<String, Object> inputs) {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + " = " + (input.getValue().equals("") ? "(empty)" : input.getValue()))
                .collect(Collectors.joining(", "));
    }
}
