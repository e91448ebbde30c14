package eu.etwinning.onboarding.definition.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Only components that Tasklist and the portal can show, and nothing that makes a browser ask other servers, which
 * would tell them who looks at the form.
 */
class FormComponents implements Rule {

    /** Of form-js 1.8.7, the viewer in Tasklist 7.24, but for the iframe. */
    private static final Set<String> COMPONENTS = Set.of(
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "dynamiclist",
            "expression",
            "group",
            "html",
            "image",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");

    private static final Pattern FRAME =
            Pattern.compile("<\\s*(iframe|frame|object|embed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM =
            Pattern.compile("<\\s*script\\b|\\bon\\w+\\s*=\\s*[\"']|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_ELSEWHERE = Pattern.compile(
            "(\\b(src|srcset|poster|background)\\s*=\\s*[\"']?|url\\(\\s*[\"']?|@import\\s+[\"']?|!\\[[^]]*]\\(\\s*<?)\\s*(https?:|//)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.forms().forEach(form -> form.components().forEach(component -> look(form, component, report)));
    }

    private static void look(Form form, JsonNode component, Report report) {
        Place place = form.place(component);
        String type = component.path("type").asText();
        String content =
                component.path("text").asText("") + component.path("content").asText("");
        if (type.equals("iframe") || FRAME.matcher(content).find()) {
            report.refuse(place, "form.frame");
        } else if (!COMPONENTS.contains(type)) {
            report.refuse(place, "form.component", type);
        }
        if (PROGRAM.matcher(content).find()) {
            report.refuse(place, "script.found");
        }
        if (FROM_ELSEWHERE.matcher(content).find()
                || isFromElsewhere(component.path("source").asText(""))) {
            report.refuse(place, "form.from-elsewhere");
        }
    }

    private static boolean isFromElsewhere(String source) {
        String address = source.strip().toLowerCase(Locale.ROOT);
        return address.contains("http:") || address.contains("https:") || address.startsWith("//");
    }
}
