package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a table is to be asked so that every answer of it was heard once: all combinations of the values that its inputs
 * can have.
 */
class TableInputs {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    /** Values that no row names are all alike to a table that only compares; two of them stand for all. */
    private static final int ENOUGH_OF_THE_OTHERS = 2;

    private final DecisionTable table;
    private final Map<String, Set<Object>> known;

    TableInputs(DecisionTable table, Map<String, Set<Object>> known) {
        this.table = table;
        this.known = known;
    }

    List<String> names() {
        return table.getInputs().stream().map(TableInputs::name).toList();
    }

    /** The texts that the rows name in a column. */
    Set<String> named(int column) {
        Set<String> texts = new LinkedHashSet<>();
        cells(column)
                .forEach(cell -> TEXT.matcher(cell)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(texts::add));
        return texts;
    }

    /** Whether any text may come in. */
    boolean isOpen(String input) {
        return Objects.requireNonNull(known.get(input)).contains("");
    }

    List<Map<String, Object>> combinations() {
        List<Map<String, Object>> all = List.of(Map.of());
        List<String> names = names();
        for (int column = 0; column < names.size(); column++) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> start : all) {
                for (Object value : values(column, names.get(column))) {
                    Map<String, Object> more = new LinkedHashMap<>(start);
                    more.put(names.get(column), value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private Set<Object> values(int column, String name) {
        Set<Object> values = Objects.requireNonNull(known.get(name));
        Set<String> named = named(column);
        if (values.stream().noneMatch(String.class::isInstance)
                || !cells(column).stream()
                        .allMatch(
                                cell -> RememberedCells.ONLY_TEXTS.matcher(cell).matches())) {
            return values;
        }
        Set<Object> tried = new LinkedHashSet<>(named);
        values.stream()
                .filter(value -> !named.contains(value))
                .sorted()
                .limit(ENOUGH_OF_THE_OTHERS)
                .forEach(tried::add);
        return tried;
    }

    private List<String> cells(int column) {
        List<String> cells = new ArrayList<>();
        for (Rule row : table.getRules()) {
            List<InputEntry> entries = List.copyOf(row.getInputEntries());
            cells.add(
                    column < entries.size() && entries.get(column).getText() != null
                            ? entries.get(column).getText().getTextContent().strip()
                            : "");
        }
        return cells;
    }

    private static String name(Input input) {
        return input.getInputExpression() == null || input.getInputExpression().getText() == null
                ? ""
                : input.getInputExpression().getText().getTextContent().strip();
    }
}
