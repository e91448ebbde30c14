package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The engine's own FEEL, which judges a cell that only lists texts once for each value: a long table has a thousand
 * combinations of few cells.
 */
class RememberedCells implements FeelEngine {

    static final Pattern ONLY_TEXTS = Pattern.compile("(not\\()?[\\s,]*(\"[^\"]*\"[\\s,]*)*\\)?|-|true|false");
    private static final Pattern WRITTEN = Pattern.compile("\"[^\"]*\"|true|false|\\d+");

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    private final Map<Cell, Boolean> judged = new ConcurrentHashMap<>();
    private final Map<Cell, Object> read = new ConcurrentHashMap<>();

    private record Cell(String text, Object value) {}

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        Object value = WRITTEN.matcher(expression).matches() ? expression : value(expression, context);
        return value == null
                ? feel.evaluateSimpleExpression(expression, context)
                : (T) read.computeIfAbsent(
                        new Cell(expression, value), cell -> feel.evaluateSimpleExpression(expression, context));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
        Object value = value(input, context);
        if (value == null || !ONLY_TEXTS.matcher(tests.strip()).matches()) {
            return feel.evaluateSimpleUnaryTests(tests, input, context);
        }
        return judged.computeIfAbsent(
                new Cell(tests, value), cell -> feel.evaluateSimpleUnaryTests(tests, input, context));
    }

    /** Of a variable; null if there is none of this name. */
    private static @Nullable Object value(String variable, VariableContext context) {
        TypedValue value = context.resolve(variable);
        return value == null ? null : value.getValue();
    }
}
