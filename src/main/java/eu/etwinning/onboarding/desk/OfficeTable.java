package eu.etwinning.onboarding.desk;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
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
import java.util.Optional;

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
     * @throws IllegalStateException if the table is not deployed, or does not say by text literals who its offices are
     */
    Collection<Office> offices() {
        DecisionTable table = deployedTable();
        int id = column(table, "office");
        int name = column(table, "name");
        int mailbox = column(table, "mailbox");
        int language = column(table, "language");
        Map<String, Office> offices = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            Office office = new Office(required(rule, id), required(rule, name), text(rule, mailbox).filter(OfficeTable::isAddress),
                    text(rule, language).orElse(""));
            offices.putIfAbsent(office.id(), office);
        }
        return offices.values();
    }

    private DecisionTable deployedTable() {
        DecisionDefinition definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(DECISION).withoutTenantId().latestVersion()
                .singleResult();
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

    private static String required(Rule rule, int column) {
        return text(rule, column).orElseThrow(() -> new IllegalStateException("The decision '" + DECISION
                + "' must name its offices by text literals, not by " + entry(rule, column)));
    }

    /** The table's entries are text literals, in quotes. */
    private static Optional<String> text(Rule rule, int column) {
        String literal = entry(rule, column);
        return literal.length() >= 3 && literal.startsWith("\"") && literal.endsWith("\"") ? Optional.of(literal.substring(1, literal.length() - 1))
                : Optional.empty();
    }

    private static String entry(Rule rule, int column) {
        return rule.getOutputEntries().stream().skip(column).findFirst().orElseThrow().getText().getTextContent().strip();
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return text.contains("@");
        } catch (AddressException nonsense) {
            return false;
        }
    }
}
