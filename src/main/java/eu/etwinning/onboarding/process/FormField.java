package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a Camunda Form that takes an answer.
 *
 * @param path     the key, with the paths of the groups around it
 * @param label    what the person reads beside it
 * @param hideWhen FEEL expressions of the field and the groups around it; hidden if any of them is true
 * @param json     the component as the form has it
 */
record FormField(List<String> path, String type, String label, List<String> hideWhen, JsonNode json) {

    private static final Set<String> KEYED = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist",
            "datetime");

    /** All fields of a form that take an answer; fields that are disabled or read-only show something and take none. */
    static List<FormField> of(JsonNode form) {
        List<FormField> fields = new ArrayList<>();
        collect(form, List.of(), List.of(), fields);
        return fields;
    }

    private static void collect(JsonNode container, List<String> path, List<String> hideWhen, List<FormField> fields) {
        for (JsonNode component : container.path("components")) {
            List<String> hide = with(hideWhen, component.path("conditional").path("hide").asText(""));
            String type = component.path("type").asText();
            if (type.equals("group")) {
                collect(component, append(path, component.path("path").asText("")), hide, fields);
            } else if (KEYED.contains(type) && !shown(component)) {
                fields.add(new FormField(append(path, component.path("key").asText()), type, component.path("label").asText(""), hide, component));
            }
        }
    }

    private static boolean shown(JsonNode component) {
        return component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
    }

    private static List<String> with(List<String> expressions, String expression) {
        if (expression.isBlank()) {
            return expressions;
        }
        List<String> all = new ArrayList<>(expressions);
        all.add(expression.startsWith("=") ? expression.substring(1) : expression);
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

    JsonNode rules() {
        return json.path("validate");
    }

    boolean required() {
        return rules().path("required").asBoolean();
    }

    /** A custom property of the field, or empty. */
    String property(String name) {
        return json.path("properties").path(name).asText("");
    }

    /** The values that may be chosen: written in the form, or the fact that the form refers to. */
    Set<String> options(Map<String, Object> facts) {
        Set<String> options = new LinkedHashSet<>();
        json.path("values").forEach(option -> options.add(option.path("value").asText()));
        if (facts.get(json.path("valuesKey").asText("")) instanceof List<?> offered) {
            offered.forEach(option -> options.add(String.valueOf(option instanceof Map<?, ?> map ? map.get("value") : option)));
        }
        return options;
    }
}
