package eu.etwinning.onboarding.desk;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The offices that the deployed table {@code national-office} can choose. */
@Component
class OfficeTable {

    private static final String DECISION = "national-office";

    private final RepositoryService repository;

    OfficeTable(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Each office once, in the order of the table's rows.
     *
     * @throws IllegalStateException if the table is not deployed or lacks the outputs {@code office} and {@code name}
     */
    Collection<Office> offices() {
        DecisionTable table = deployedTable();
        int id = column(table, "office");
        int name = column(table, "name");
        Map<String, Office> offices = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            Office office = new Office(text(rule, id), text(rule, name));
            offices.putIfAbsent(office.id(), office);
        }
        return offices.values();
    }

    private DecisionTable deployedTable() {
        DecisionDefinition definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(DECISION).latestVersion().singleResult();
        if (definition == null) {
            throw new IllegalStateException("The decision '" + DECISION + "' is not deployed");
        }
        return repository.getDmnModelInstance(definition.getId()).getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static int column(DecisionTable table, String name) {
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        int column = names.indexOf(name);
        if (column < 0) {
            throw new IllegalStateException("The decision '" + DECISION + "' has no output '" + name + "'");
        }
        return column;
    }

    /** The table's entries are text literals, in quotes. */
    private static String text(Rule rule, int column) {
        String literal = rule.getOutputEntries().stream().skip(column).findFirst().orElseThrow().getText().getTextContent().strip();
        if (literal.length() < 3 || !literal.startsWith("\"") || !literal.endsWith("\"")) {
            throw new IllegalStateException("The decision '" + DECISION + "' must name its offices by text literals, not by " + literal);
        }
        return literal.substring(1, literal.length() - 1);
    }
}
