package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The answers that stand in one column of a table. */
record TableColumn(DecisionTable grid, String output) {

    Set<String> texts() {
        List<String> names = grid.getOutputs().stream().map(Output::getName).toList();
        int column = names.indexOf(output);
        Set<String> texts = new TreeSet<>();
        if (column >= 0) {
            grid.getRules().stream()
                    .map(row -> List.copyOf(row.getOutputEntries()))
                    .filter(entries -> column < entries.size())
                    .map(entries -> entries.get(column))
                    .filter(entry -> entry.getText() != null)
                    .map(OutputEntry::getText)
                    .map(text -> text.getTextContent().strip().replace("\"", ""))
                    .forEach(texts::add);
        }
        return texts;
    }
}
