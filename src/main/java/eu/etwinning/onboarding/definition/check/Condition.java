package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.SimpleResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;

import java.util.Map;
import java.util.Optional;

/** The condition of a flow, answered as the engine answers it. */
record Condition(ElText text) {

    private static final ExpressionFactory EXPRESSIONS = new ExpressionFactoryImpl();

    /**
     * @param values of the variables that are known
     * @return nothing if it depends on what is not known
     */
    Optional<Boolean> holds(Map<String, Object> values) {
        if (!values.keySet().containsAll(text.variables())) {
            return Optional.empty();
        }
        SimpleContext context = new SimpleContext(new SimpleResolver());
        text.variables()
                .forEach(name ->
                        context.setVariable(name, EXPRESSIONS.createValueExpression(values.get(name), Object.class)));
        try {
            return Optional.of((Boolean) EXPRESSIONS
                    .createValueExpression(context, text.text(), Boolean.class)
                    .getValue(context));
        } catch (ELException e) {
            return Optional.empty();
        }
    }
}
