package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks an answer against a Camunda Form as deployed. A browser checks too, but whoever submits may send anything: here only the form's own
 * fields are taken, and only if they keep its rules.
 */
@Component
public class FormCheck {

    private static final Pattern LEFT_BEHIND = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private final ObjectMapper json;
    private final FieldCheck fieldCheck;
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    FormCheck(ObjectMapper json, FieldCheck fieldCheck) {
        this.json = json;
        this.fieldCheck = fieldCheck;
    }

    /**
     * @param schema the form (form-js) as JSON
     * @param facts  what the form was shown with: options, and what conditions ask for
     * @param answer by field key, as form-js submits it
     * @return the values of the form's visible fields that were filled in, texts without spaces around them
     * @throws FormRejectedException if a key is not the form's, or a value breaks a rule
     */
    public Map<String, Object> check(String schema, Map<String, Object> facts, Map<String, Object> answer) {
        List<FormField> fields = FormField.of(parse(schema));
        Map<String, List<String>> errors = new LinkedHashMap<>();
        Set<String> known = fields.stream().map(field -> field.path().get(0)).collect(Collectors.toSet());
        answer.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> errors.put(key, List.of(fieldCheck.unknown())));

        Map<String, Object> context = new HashMap<>(facts);
        context.putAll(answer);
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (!hidden(field, context)) {
                check(field, stripped(valueAt(field.path(), answer)), facts, answer, accepted, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors, sentences(fields, errors));
        }
        return accepted;
    }

    private static List<String> sentences(List<FormField> fields, Map<String, List<String>> errors) {
        Map<String, String> labels = fields.stream().collect(Collectors.toMap(FormField::key, FormField::label, (first, second) -> first));
        return errors.entrySet().stream()
                .map(error -> "\"" + labels.getOrDefault(error.getKey(), error.getKey()) + "\": " + String.join(" ", error.getValue())).toList();
    }

    private void check(FormField field, Object value, Map<String, Object> facts, Map<String, Object> answer, Map<String, Object> accepted,
                       Map<String, List<String>> errors) {
        if (isEmpty(field, value)) {
            if (field.required()) {
                errors.put(field.key(), List.of(fieldCheck.required()));
            }
            return;
        }
        fieldCheck.problem(field, value, facts, answer).ifPresentOrElse(problem -> errors.put(field.key(), List.of(problem)),
                () -> put(field.path(), value, accepted));
    }

    private boolean hidden(FormField field, Map<String, Object> context) {
        return field.hideWhen().stream().anyMatch(expression -> {
            EvaluationResult result = feel.evaluateExpression(expression, context);
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        });
    }

    private JsonNode parse(String schema) {
        try {
            return json.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The deployed form is no JSON", e);
        }
    }

    private static boolean isEmpty(FormField field, Object value) {
        return value == null || value.equals("") || (value instanceof Collection<?> collection && collection.isEmpty())
                || (field.type().equals("checkbox") && Boolean.FALSE.equals(value));
    }

    /** Without spaces around and without what copying from documents leaves behind: soft hyphens, spaces of no width. */
    private static Object stripped(Object value) {
        return value instanceof String text ? LEFT_BEHIND.matcher(text).replaceAll("").strip() : value;
    }

    private static Object valueAt(List<String> path, Map<String, Object> answer) {
        Object value = answer;
        for (String part : path) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static void put(List<String> path, Object value, Map<String, Object> accepted) {
        Map<String, Object> target = accepted;
        for (String part : path.subList(0, path.size() - 1)) {
            target = (Map<String, Object>) target.computeIfAbsent(part, ignored -> new LinkedHashMap<>());
        }
        target.put(path.get(path.size() - 1), value);
    }
}
