package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The table of offices names time zones that there are; where it names none, the platform's own counts. */
class TimeZones implements Rule {

    private static final String ZONE = "zone";

    private final Set<String> zones = ZoneId.getAvailableZoneIds();

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .table("", WellKnownIds.NATIONAL_OFFICE)
                .ifPresent(table ->
                        table.table(WellKnownIds.NATIONAL_OFFICE).ifPresent(grid -> check(table, grid, report)));
    }

    private void check(Table table, DecisionTable grid, Report report) {
        int column = grid.getOutputs().stream().map(Output::getName).toList().indexOf(ZONE);
        if (column < 0) {
            return;
        }
        for (org.camunda.bpm.model.dmn.instance.Rule row : grid.getRules()) {
            List<OutputEntry> cells = List.copyOf(row.getOutputEntries());
            String cell = column >= cells.size() || cells.get(column).getText() == null
                    ? ""
                    : cells.get(column).getText().getTextContent().strip();
            String zone = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                    ? cell.substring(1, cell.length() - 1)
                    : cell;
            if (!zone.isEmpty() && (zone.equals(cell) || !zones.contains(zone))) {
                report.refuse(
                        new Place(table.file().name(), row.getId(), ""),
                        "table.unknown-zone",
                        cell,
                        Closest.to(zone, zones));
            }
        }
    }
}
