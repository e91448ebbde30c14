package eu.etwinning.onboarding.process.form;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

import java.util.Map;
import java.util.Optional;

/** The FEEL expressions of a form, which begin with an equals sign, evaluated by the engine's own FEEL. */
class FormFeel {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** Nothing where the expression has no value, or cannot be evaluated: the viewer takes both for the same. */
    Optional<Object> value(String expression, Map<String, Object> context) {
        EvaluationResult result =
                feel.evaluateExpression(isExpression(expression) ? expression.substring(1) : expression, context);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }

    boolean isTrue(String expression, Map<String, Object> context) {
        return value(expression, context).filter(Boolean.TRUE::equals).isPresent();
    }
}
