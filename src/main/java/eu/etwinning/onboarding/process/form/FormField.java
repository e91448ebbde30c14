package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A field of a Camunda Form that takes an answer, or a list that repeats such fields.
 *
 * @param path the key, with the paths of the groups around it, up to the list around it
 * @param label what the person reads beside it
 * @param hideWhen FEEL expressions of the field and the groups around it; hidden if any of them is true
 * @param lines for a list: the fields of each line
 * @param json the component as the form has it
 */
record FormField(
        List<String> path, String type, String label, List<String> hideWhen, List<FormField> lines, JsonNode json) {

    static final String LIST = "dynamiclist";
    static final String EXPRESSION = "expression";
    private static final Set<String> KEYED = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            EXPRESSION);

    /** All fields of a form that take an answer; fields that are disabled show something and are not sent. */
    static List<FormField> of(JsonNode form) {
        List<FormField> fields = new ArrayList<>();
        collect(form, List.of(), List.of(), fields);
        return fields;
    }

    private static void collect(JsonNode container, List<String> path, List<String> hideWhen, List<FormField> fields) {
        for (JsonNode component : container.path("components")) {
            List<String> hide =
                    with(hideWhen, component.path("conditional").path("hide").asText(""));
            String type = component.path("type").asText();
            String label = component.path("label").asText("");
            if (type.equals("group")
                    || (type.equals(LIST) && !component.path("isRepeating").asBoolean())) {
                collect(component, append(path, component.path("path").asText("")), hide, fields);
            } else if (type.equals(LIST)) {
                fields.add(new FormField(
                        append(path, component.path("path").asText("")), type, label, hide, of(component), component));
            } else if (KEYED.contains(type) && !component.path("disabled").asBoolean()) {
                fields.add(new FormField(
                        append(path, component.path("key").asText()), type, label, hide, List.of(), component));
            }
        }
    }

    private static List<String> with(List<String> expressions, String expression) {
        if (expression.isBlank()) {
            return expressions;
        }
        List<String> all = new ArrayList<>(expressions);
        all.add(expression);
        return all;
    }

    private static List<String> append(List<String> path, String dotted) {
        List<String> longer = new ArrayList<>(path);
        for (String part : dotted.split("\\.")) {
            if (!part.isEmpty()) {
                longer.add(part);
            }
        }
        return longer;
    }

    /** The name under which errors about this field are told. */
    String key() {
        return String.join(".", path);
    }

    boolean required() {
        return json.path("validate").path("required").asBoolean();
    }

    /** A custom property of the field, or empty. */
    String property(String name) {
        return json.path("properties").path(name).asText("");
    }
}
