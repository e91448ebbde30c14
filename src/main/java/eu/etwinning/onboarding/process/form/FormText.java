package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of a form that people read.
 *
 * @param component the id of the component
 * @param property which of its texts: {@code label}, {@code description}, …; {@code values.<value>} for the label of an
 *     option and {@code columns.<key>} for that of a column
 * @param holder the object of the form that has it
 * @param field the name of the field there
 */
public record FormText(String component, String property, ObjectNode holder, String field) {

    private static final List<String> PROPERTIES =
            List.of("label", "description", "text", "content", "alt", "dateLabel", "timeLabel");
    private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");

    /** All of a form, from top to bottom. */
    public static List<FormText> of(JsonNode form) {
        List<FormText> texts = new ArrayList<>();
        form.path("components").forEach(component -> {
            String id = component.path("id").asText();
            PROPERTIES.forEach(property -> add(texts, id, property, component, property));
            ADORNERS.forEach(adorner -> add(texts, id, "appearance." + adorner, component.path("appearance"), adorner));
            component
                    .path("values")
                    .forEach(option ->
                            add(texts, id, "values." + option.path("value").asText(), option, "label"));
            component
                    .path("columns")
                    .forEach(column ->
                            add(texts, id, "columns." + column.path("key").asText(), column, "label"));
            texts.addAll(of(component));
        });
        return texts;
    }

    private static void add(List<FormText> texts, String component, String property, JsonNode holder, String field) {
        if (holder instanceof ObjectNode object
                && !words(field, object.path(field).asText("")).isBlank()) {
            texts.add(new FormText(component, property, object, field));
        }
    }

    /** HTML that only arranges facts says nothing. */
    private static String words(String field, String text) {
        return field.equals("content") ? text.replaceAll("(?s)<style>.*?</style>|\\{\\{.*?}}|<[^>]*>", "") : text;
    }

    public String original() {
        return holder.path(field).asText();
    }

    void replace(String translation) {
        holder.put(field, translation);
    }
}
