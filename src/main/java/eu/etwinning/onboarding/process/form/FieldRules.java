package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a field asks of its answer at this moment: numbers and options may be FEEL expressions over what the form was
 * shown with and what was answered elsewhere in it.
 *
 * @param context what the expressions may name
 */
record FieldRules(FormField field, Map<String, Object> context, FormFeel feel, ObjectMapper json) {

    /**
     * The name of the check of an e-mail address: form-js's own, {@code validationType}, takes letters of ASCII only.
     */
    static final String EMAIL = "email";

    /** Whether the answer is an e-mail address. */
    boolean isEmail() {
        return text("validationType").equals(EMAIL) || field.property("check").equals(EMAIL);
    }

    String text(String rule) {
        return field.json().path("validate").path(rule).asText("");
    }

    /** The value of a rule that is a number; nothing if the field has no such rule. */
    Optional<BigDecimal> number(String rule) {
        return number(field.json().path("validate").path(rule));
    }

    /** The value of a setting of the field itself. */
    Optional<BigDecimal> setting(String name) {
        return number(field.json().path(name));
    }

    private Optional<BigDecimal> number(JsonNode rule) {
        if (rule.isNumber()) {
            return Optional.of(rule.decimalValue());
        }
        String text = rule.asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Object value = FormFeel.isExpression(text) ? feel.value(text, context).orElse("") : text;
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a value may be chosen: it is written in the form, or in the fact or the expression that the form refers
     * to.
     */
    boolean offers(Object value) {
        return options().contains(comparable(value));
    }

    private List<Object> options() {
        List<Object> options = new ArrayList<>();
        add(written(), options);
        add(context.get(field.json().path("valuesKey").asText("")), options);
        String expression = field.json().path("valuesExpression").asText("");
        if (!expression.isEmpty()) {
            add(feel.value(expression, context).orElse(null), options);
        }
        return options;
    }

    private Object written() {
        try {
            return json.treeToValue(field.json().path("values"), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The options of the form are no JSON", e);
        }
    }

    private static void add(Object offered, List<Object> options) {
        if (offered instanceof List<?> list) {
            list.forEach(option ->
                    options.add(comparable(option instanceof Map<?, ?> map ? map.get("value") : option)));
        }
    }

    /** One number may come as several types. */
    private static Object comparable(Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros() : value;
    }
}
