package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The forms as they are handed to a viewer, the portal's or Tasklist's: in the language of whoever looks, and so that
 * all that they show of facts and answers is text, each character as it was typed. The viewer (form-js 1.8.7) reads a
 * text as Markdown after it has put in what stands in braces, and reads the labels of options that come from facts as
 * templates once more. So what is put in there is escaped where the form puts it in, in the form's own expressions: the
 * facts themselves stay as they are, for fields, conditions and the check of the answer.
 */
@Component
public class ShownForms {

    private static final List<String> LINES = List.of("label", "description", "alt", "dateLabel", "timeLabel");
    private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");
    /** Only these read the labels of their options as templates. */
    private static final Set<String> LABELS_ARE_TEMPLATES = Set.of("radio", "checklist");

    private final FormTranslations translations;
    private final ObjectMapper json;

    ShownForms(FormTranslations translations, ObjectMapper json) {
        this.translations = translations;
        this.json = json;
    }

    /** @param schema a form (form-js) as deployed, as JSON */
    public String of(String schema, Locale language) {
        try {
            JsonNode form = json.readTree(translations.translate(schema, language));
            showAsText(form);
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The deployed form is no JSON", e);
        }
    }

    private static void showAsText(JsonNode container) {
        for (JsonNode component : container.path("components")) {
            String type = component.path("type").asText();
            replace(component, "text", Inserts.INTO_MARKDOWN);
            replace(component, "content", Inserts.INTO_HTML);
            LINES.forEach(line -> replace(component, line, Inserts.INTO_A_LINE));
            ADORNERS.forEach(adorner -> replace(component.path("appearance"), adorner, Inserts.INTO_A_LINE));
            if (LABELS_ARE_TEMPLATES.contains(type)) {
                component.path("values").forEach(option -> replace(option, "label", Inserts.INTO_A_LINE));
                options((ObjectNode) component);
            }
            showAsText(component);
        }
    }

    private static void replace(JsonNode holder, String property, Inserts inserts) {
        if (holder.path(property).isTextual()) {
            ((ObjectNode) holder)
                    .put(property, inserts.asText(holder.path(property).asText()));
        }
    }

    private static void options(ObjectNode component) {
        String key = component.path("valuesKey").asText("");
        String expression =
                key.isEmpty() ? component.path("valuesExpression").asText("").replaceFirst("^=", "") : key;
        if (!expression.isEmpty()) {
            component.remove("valuesKey");
            component.put("valuesExpression", Inserts.options(expression));
        }
    }
}
