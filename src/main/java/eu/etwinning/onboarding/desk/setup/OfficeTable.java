package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.account.EmailAddress;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The offices that the deployed table {@code national-office} can choose. */
@Component
public class OfficeTable {

    private static final String DECISION = "national-office";

    private static final Logger LOG = LoggerFactory.getLogger(OfficeTable.class);

    private static final String ZONE = "zone";

    private final RepositoryService repository;

    OfficeTable(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Each office once, in the order of the table's rows. A row that does not say by text literals who its office is is
     * left out and told in the log.
     *
     * @throws IllegalStateException if the table is not deployed, or has no columns for the offices
     */
    public Collection<Office> offices() {
        DecisionTable table = deployedTable();
        int id = column(table, "office");
        int name = column(table, "name");
        int mailbox = column(table, "mailbox");
        int language = column(table, "language");
        OptionalInt zone = optionalColumn(table, ZONE);
        Map<String, Office> offices = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            Optional<String> office = text(rule, id);
            Optional<String> called = text(rule, name);
            if (office.isEmpty() || called.isEmpty()) {
                LOG.warn(
                        "The row '{}' of the decision '{}' is left out: it must name its office by text literals, not by {} and {}",
                        rule.getId(),
                        DECISION,
                        entry(rule, id),
                        entry(rule, name));
            } else {
                offices.putIfAbsent(
                        office.get(),
                        new Office(
                                office.get(),
                                called.get(),
                                text(rule, mailbox).flatMap(EmailAddress::find).map(EmailAddress::value),
                                text(rule, language).orElse(""),
                                zone.isEmpty() ? Optional.empty() : zone(rule, office.get(), zone.getAsInt())));
            }
        }
        return offices.values();
    }

    private DecisionTable deployedTable() {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("The decision '" + DECISION + "' is not deployed");
        }
        return repository
                .getDmnModelInstance(definition.getId())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    private static int column(DecisionTable table, String name) {
        return optionalColumn(table, name)
                .orElseThrow(() ->
                        new IllegalStateException("The decision '" + DECISION + "' has no output '" + name + "'"));
    }

    /** Empty if there is none: a table that was made before this column came is a table of offices, too. */
    private static OptionalInt optionalColumn(DecisionTable table, String name) {
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        int column = names.indexOf(name);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    private static Optional<ZoneId> zone(Rule rule, String office, int column) {
        String written = entry(rule, column);
        Optional<ZoneId> zone = text(rule, column)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
        if (zone.isEmpty() && !written.isEmpty() && !written.equals("\"\"")) {
            LOG.warn(
                    "The decision '{}' has no time zone in '{}' for the office '{}', but {}: its days are counted in the zone of the property "
                            + "onboarding.zone",
                    DECISION,
                    ZONE,
                    office,
                    written);
        }
        return zone;
    }

    /** The table's entries are text literals, in quotes. */
    private static Optional<String> text(Rule rule, int column) {
        String literal = entry(rule, column);
        return literal.length() >= 3 && literal.startsWith("\"") && literal.endsWith("\"")
                ? Optional.of(literal.substring(1, literal.length() - 1))
                : Optional.empty();
    }

    private static String entry(Rule rule, int column) {
        return rule.getOutputEntries().stream()
                .skip(column)
                .findFirst()
                .map(OutputEntry::getText)
                .map(Text::getTextContent)
                .orElse("")
                .strip();
    }
}
