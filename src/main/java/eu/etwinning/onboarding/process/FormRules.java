package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.process.definitions.DefinitionRule;
import eu.etwinning.onboarding.process.definitions.DefinitionSet;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a form must keep to before anybody sees it: only components that the viewer of Tasklist and of the portal knows, and nothing that makes a
 * browser ask other servers, which would tell them who looks at the form.
 */
@Component
class FormRules implements DefinitionRule {

    /** Of form-js 1.8.7, but for the iframe. */
    private static final Set<String> COMPONENTS = Set.of("button", "checkbox", "checklist", "datetime", "dynamiclist", "expression", "group", "html",
            "image", "number", "radio", "select", "separator", "spacer", "table", "taglist", "text", "textarea", "textfield");
    private static final Pattern FRAME = Pattern.compile("<\\s*(iframe|frame|object|embed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_ELSEWHERE = Pattern.compile(
            "(\\b(src|srcset|poster|background)\\s*=\\s*[\"']?|url\\(\\s*[\"']?|@import\\s+[\"']?|!\\[[^]]*]\\(\\s*<?)\\s*(https?:|//)", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json;

    FormRules(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public List<String> problems(DefinitionSet set) {
        return set.files().entrySet().stream().filter(file -> file.getKey().endsWith(".form"))
                .flatMap(file -> problems(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)).stream()).toList();
    }

    /**
     * @param file the file's name, for the sentences
     * @param form its content
     * @return a sentence for each thing that is wrong, with the file and the element
     */
    List<String> problems(String file, String form) {
        List<String> problems = new ArrayList<>();
        try {
            look(file, json.readTree(form), problems);
        } catch (JsonProcessingException e) {
            problems.add(file + " is no JSON: " + e.getOriginalMessage());
        }
        return problems;
    }

    private void look(String file, JsonNode container, List<String> problems) {
        for (JsonNode component : container.path("components")) {
            String place = file + ", element '" + component.path("id").asText("?") + "': ";
            String type = component.path("type").asText();
            String content = component.path("text").asText("") + component.path("content").asText("");
            if (type.equals("iframe") || FRAME.matcher(content).find()) {
                problems.add(place + "a form holds no page of another address (iframe). Put the text into the form, or a link to the page.");
            } else if (!COMPONENTS.contains(type)) {
                problems.add(place + "the viewer of the forms knows no component '" + type + "'.");
            }
            if (FROM_ELSEWHERE.matcher(content).find() || isFromElsewhere(component.path("source").asText(""))) {
                problems.add(place + "a form loads no image or style from another address. Put the image into the form, as a data: address.");
            }
            look(file, component, problems);
        }
    }

    private static boolean isFromElsewhere(String source) {
        String address = source.strip().toLowerCase();
        return address.contains("http:") || address.contains("https:") || address.startsWith("//");
    }
}
