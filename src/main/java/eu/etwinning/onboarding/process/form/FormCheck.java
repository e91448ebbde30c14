package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.process.FormRejectedException;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks an answer against a Camunda Form as deployed. A browser checks too, but whoever submits may send anything:
 * here only the form's own fields are taken, and only if they keep its rules.
 */
@Component
public class FormCheck {

    private static final Pattern LEFT_BEHIND = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private final ObjectMapper json;
    private final FieldCheck fieldCheck;
    private final FormFeel feel = new FormFeel();

    FormCheck(ObjectMapper json, FieldCheck fieldCheck) {
        this.json = json;
        this.fieldCheck = fieldCheck;
    }

    /**
     * @param schema the form (form-js) as JSON
     * @param facts what the form was shown with: options, and what conditions ask for
     * @param answer by field key, as form-js submits it
     * @return the values of the form's visible fields that were filled in, texts without spaces around them
     * @throws FormRejectedException if a key is not the form's, or a value breaks a rule
     */
    public Map<String, Object> check(String schema, Map<String, Object> facts, Map<String, Object> answer) {
        List<FormField> fields = FormField.of(parse(schema));
        Map<String, List<String>> errors = new LinkedHashMap<>();
        Set<String> known = firstParts(fields);
        answer.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> errors.put(key, List.of(fieldCheck.unknown())));
        Map<String, Object> accepted = accept(fields, facts, answer, "", errors);
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors, sentences(fields, errors));
        }
        return accepted;
    }

    /**
     * @param outside what the expressions may name beside the answer
     * @param prefix what the names begin with under which errors are told
     */
    private Map<String, Object> accept(
            List<FormField> fields,
            Map<String, Object> outside,
            Map<String, Object> answer,
            String prefix,
            Map<String, List<String>> errors) {
        Map<String, Object> context = new HashMap<>(outside);
        context.putAll(answer);
        fields.stream()
                .filter(field -> isReadOnly(field, outside))
                .forEach(field -> put(field.path(), valueAt(field.path(), outside), context));
        compute(fields, context, context);
        Set<FormField> hidden = hidden(fields, outside, answer, context);
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (field.type().equals(FormField.EXPRESSION) || isReadOnly(field, context)) {
                continue;
            }
            if (hidden.contains(field)) {
                refuseNonsense(field, context, answer, prefix, errors);
            } else {
                check(field, context, answer, accepted, prefix, errors);
            }
        }
        Map<String, Object> known = new HashMap<>(outside);
        known.putAll(accepted);
        compute(fields, known, accepted);
        return accepted;
    }

    /**
     * The fields that are hidden. What was sent for one of them is nothing, also to the conditions of the others: a
     * browser sends no such thing.
     *
     * @param context what conditions may name; what was sent for hidden fields is taken out of it
     */
    private Set<FormField> hidden(
            List<FormField> fields,
            Map<String, Object> outside,
            Map<String, Object> answer,
            Map<String, Object> context) {
        Set<FormField> dropped = new HashSet<>();
        while (true) {
            Set<FormField> hidden =
                    fields.stream().filter(field -> isHidden(field, context)).collect(Collectors.toSet());
            // One after the other, as they stand in the form: what one says may be why the next is hidden.
            Optional<FormField> sent = fields.stream()
                    .filter(field ->
                            hidden.contains(field) && !dropped.contains(field) && valueAt(field.path(), answer) != null)
                    .findFirst();
            if (sent.isEmpty()) {
                return Stream.concat(hidden.stream(), dropped.stream()).collect(Collectors.toSet());
            }
            put(sent.get().path(), valueAt(sent.get().path(), outside), context);
            dropped.add(sent.get());
            compute(fields, context, context);
        }
    }

    /**
     * What is sent for a field that is hidden is dropped, but whoever sends what the field never takes is told: no
     * browser does.
     */
    private void refuseNonsense(
            FormField field,
            Map<String, Object> context,
            Map<String, Object> answer,
            String prefix,
            Map<String, List<String>> errors) {
        Object sent = stripped(valueAt(field.path(), answer));
        if (!isEmpty(field, sent)) {
            fieldCheck
                    .problem(new FieldRules(field, context, feel, json), sent, answer)
                    .ifPresent(problem -> errors.put(prefix + field.key(), List.of(problem)));
        }
    }

    /** What a form computes is computed here again: a browser may say anything. */
    private void compute(List<FormField> fields, Map<String, Object> context, Map<String, Object> target) {
        for (FormField field : fields) {
            if (field.type().equals(FormField.EXPRESSION) && !isHidden(field, context)) {
                feel.value(field.json().path("expression").asText(""), context).ifPresent(value -> {
                    put(field.path(), value, context);
                    put(field.path(), value, target);
                });
            }
        }
    }

    /** The refusal of an answer that chooses what the step behind the form does not know, whatever the form offers. */
    public FormRejectedException notOffered(String field) {
        Map<String, List<String>> errors = Map.of(field, List.of(fieldCheck.notOffered()));
        return new FormRejectedException(errors, sentences(List.of(), errors));
    }

    private static List<String> sentences(List<FormField> fields, Map<String, List<String>> errors) {
        Map<String, String> labels =
                fields.stream().collect(Collectors.toMap(FormField::key, FormField::label, (first, second) -> first));
        return errors.entrySet().stream()
                .map(error -> "\"" + labels.getOrDefault(error.getKey(), error.getKey()) + "\": "
                        + String.join(" ", error.getValue()))
                .toList();
    }

    private void check(
            FormField field,
            Map<String, Object> context,
            Map<String, Object> answer,
            Map<String, Object> accepted,
            String prefix,
            Map<String, List<String>> errors) {
        Object raw = valueAt(field.path(), answer);
        Object value = stripped(raw);
        String name = prefix + field.key();
        if (isEmpty(field, value)) {
            if (field.required()) {
                errors.put(name, List.of(fieldCheck.required()));
            }
            return;
        }
        FieldRules rules = new FieldRules(field, context, feel, json);
        if (rules.isEmail() && raw instanceof String text) {
            // What cannot be seen inside an address is refused, not left out: another address would come of it.
            value = EmailAddress.find(text).map(EmailAddress::value).orElse(text);
        }
        Optional<String> problem = fieldCheck.problem(rules, value, answer);
        if (problem.isPresent()) {
            errors.put(name, List.of(problem.get()));
        } else {
            put(
                    field.path(),
                    field.type().equals(FormField.LIST) ? lines(field, (List<?>) value, context, name, errors) : value,
                    accepted);
        }
    }

    private List<Map<String, Object>> lines(
            FormField list, List<?> lines, Map<String, Object> context, String name, Map<String, List<String>> errors) {
        List<Map<String, Object>> accepted = new ArrayList<>();
        Set<String> known = firstParts(list.lines());
        for (int index = 0; index < lines.size(); index++) {
            Map<String, Object> line = new HashMap<>(line(lines.get(index)));
            // What a line holds beside its fields would be taken for what the form knows.
            line.keySet().retainAll(known);
            Map<String, Object> outside = new HashMap<>(context);
            outside.put("this", line);
            outside.put("parent", context);
            outside.put("i", List.of(index + 1));
            accepted.add(accept(list.lines(), outside, line, name + "." + index + ".", errors));
        }
        return accepted;
    }

    private static Set<String> firstParts(List<FormField> fields) {
        return fields.stream().map(field -> field.path().get(0)).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Object line) {
        return (Map<String, Object>) line;
    }

    private boolean isHidden(FormField field, Map<String, Object> context) {
        return field.hideWhen().stream().anyMatch(expression -> feel.isTrue(expression, context));
    }

    /** The browser sends along what it shows in such a field; it is no answer. */
    private boolean isReadOnly(FormField field, Map<String, Object> context) {
        JsonNode readOnly = field.json().path("readonly");
        return readOnly.isTextual() ? feel.isTrue(readOnly.asText(), context) : readOnly.asBoolean();
    }

    private JsonNode parse(String schema) {
        try {
            return json.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The deployed form is no JSON", e);
        }
    }

    private static boolean isEmpty(FormField field, Object value) {
        return value == null
                || value.equals("")
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (field.type().equals("checkbox") && Boolean.FALSE.equals(value));
    }

    /**
     * Without spaces around and without what copying from documents leaves behind: soft hyphens, spaces of no width.
     */
    public static Object stripped(Object value) {
        return value instanceof String text
                ? LEFT_BEHIND.matcher(text).replaceAll("").strip()
                : value;
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
            // A copy: what is there may be somebody else's.
            Map<String, Object> inner = target.get(part) instanceof Map<?, ?> map
                    ? new LinkedHashMap<>((Map<String, Object>) map)
                    : new LinkedHashMap<>();
            target.put(part, inner);
            target = inner;
        }
        target.put(path.get(path.size() - 1), value);
    }
}
