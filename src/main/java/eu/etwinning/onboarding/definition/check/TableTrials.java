package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks tables by the engine's own decision engine, and hears of every row that fits, whichever of them counts. */
class TableTrials {

    private final List<DmnDecisionTableEvaluationEvent> heard = new ArrayList<>();
    private final DmnEngine engine;

    TableTrials() {
        RememberedCells cells = new RememberedCells();
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> cells);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(heard::add);
        engine = configuration.buildEngine();
    }

    /**
     * @return answers with the rows that fit the inputs, from above
     * @throws DmnEngineException if the engine does not take the table
     */
    Function<Map<String, Object>, List<Row>> of(Table table, String decision) {
        DmnModelInstance all = table.model().clone();
        all.getModelElementsByType(DecisionTable.class).forEach(collecting -> {
            collecting.setHitPolicy(HitPolicy.COLLECT);
            collecting.removeAttribute("aggregation");
        });
        DmnDecision asked = engine.parseDecision(decision, all);
        return inputs -> rows(asked, inputs);
    }

    private List<Row> rows(DmnDecision decision, Map<String, Object> inputs) {
        heard.clear();
        engine.evaluateDecisionTable(decision, inputs);
        return heard.get(heard.size() - 1).getMatchingRules().stream()
                .map(TableTrials::row)
                .toList();
    }

    private static Row row(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((name, output) ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return new Row(rule.getId(), outputs);
    }

    record Row(String id, Map<String, Object> outputs) {}
}
