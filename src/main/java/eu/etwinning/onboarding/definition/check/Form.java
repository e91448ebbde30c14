package eu.etwinning.onboarding.definition.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A file with a form. */
record Form(DefinitionFile file, JsonNode json) {

    private static final Set<String> TAKE_AN_ANSWER = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "expression");

    /**
     * A field that takes an answer, or shows one if it is disabled.
     *
     * @param key the variable that the answer becomes
     * @param shown whether it is shown to everybody
     * @param options the answers written in the form, if it has such
     */
    record Field(String key, JsonNode json, boolean shown, List<Object> options) {

        /** Whether there is an answer whenever the form was sent. */
        boolean sure() {
            return shown && required();
        }

        /** Whether it must be filled in where it is shown. */
        boolean required() {
            return json.path("validate").path("required").asBoolean()
                    || json.path("type").asText().equals("checkbox");
        }

        boolean isAnswered() {
            return !json.path("disabled").asBoolean();
        }
    }

    String id() {
        return json.path("id").asText("");
    }

    String office() {
        return file.office();
    }

    List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        collect(json, all);
        return all;
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        collect(json, "", true, fields);
        return fields;
    }

    Place place(JsonNode component) {
        return new Place(
                file.name(),
                component.path("id").asText(""),
                component.path("label").asText(""));
    }

    private static void collect(JsonNode container, List<JsonNode> all) {
        for (JsonNode component : container.path("components")) {
            all.add(component);
            collect(component, all);
        }
    }

    private static void collect(JsonNode container, String path, boolean shown, List<Field> fields) {
        for (JsonNode component : container.path("components")) {
            boolean alwaysShown = shown
                    && component.path("conditional").path("hide").asText("").isBlank();
            String outer = component.path("path").asText("");
            if (TAKE_AN_ANSWER.contains(component.path("type").asText())) {
                String key = path.isEmpty() ? component.path("key").asText("") : path;
                fields.add(new Field(first(key), component, alwaysShown, options(component)));
            }
            collect(component, path.isEmpty() ? outer : path, alwaysShown, fields);
        }
    }

    private static String first(String dotted) {
        return dotted.split("\\.")[0];
    }

    private static List<Object> options(JsonNode component) {
        List<Object> options = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> options.add(
                        option.path("value").isTextual()
                                ? option.path("value").asText()
                                : option.path("value").toString()));
        return options;
    }
}
