package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What the webapps say, by Camunda's files for English and German and by ours beside them. Only the banner on every
 * page says what we say: Camunda's announces the end of this version, which is nothing that the staff can do something
 * about. Styles of ours hide it in Cockpit.
 */
@RestController
class WebappLabels {

    private final ObjectMapper json;
    private final MessageSource messages;

    WebappLabels(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    /** @return the file as the webapp expects it, or 404 if there is none for this language */
    @GetMapping("/camunda/app/{webapp:tasklist|welcome|cockpit}/locales/{language:[a-z]+}.json")
    ResponseEntity<JsonNode> labels(@PathVariable String webapp, @PathVariable String language) throws IOException {
        ClassPathResource file = new ClassPathResource(
                "META-INF/resources/webjars/camunda/app/" + webapp + "/locales/" + language + ".json");
        if (!file.exists()) {
            return ResponseEntity.notFound().build();
        }
        try (InputStream content = file.getInputStream()) {
            ObjectNode texts = json.readValue(content, ObjectNode.class);
            texts.withObject("/labels")
                    .put(
                            "BANNER_CE_EOL_TEXT",
                            messages.getMessage("desk.banner", null, Locale.forLanguageTag(language)));
            return ResponseEntity.ok(texts);
        }
    }
}
