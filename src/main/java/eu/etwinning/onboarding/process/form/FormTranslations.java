package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.process.TranslationFiles;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The forms in other languages, from {@code forms/translations/<language>.json}: by form, component and property, each
 * text beside its original, so that a translator sees both and a change of the original does not go unnoticed.
 */
@Component
class FormTranslations {

    private final ObjectMapper json;
    private final Map<String, JsonNode> byLanguage;

    FormTranslations(ObjectMapper json, TranslationFiles files) {
        this.json = json;
        Map<String, JsonNode> found = new HashMap<>();
        try {
            for (Resource file : files.translations()) {
                found.put(file.getFilename().replace(".json", ""), json.readTree(file.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The translations of the forms cannot be read", e);
        }
        this.byLanguage = Map.copyOf(found);
    }

    /**
     * @param schema a form as deployed
     * @return the form in that language; what is not translated stays as it is
     */
    String translate(String schema, Locale language) {
        JsonNode translations = byLanguage.get(language.getLanguage());
        if (translations == null) {
            return schema;
        }
        try {
            JsonNode form = json.readTree(schema);
            JsonNode ofForm = translations.path(form.path("id").asText());
            FormText.of(form).forEach(text -> {
                JsonNode translation =
                        ofForm.path(text.component()).path(text.property()).path("translation");
                if (!translation.asText("").isBlank()) {
                    text.replace(translation.asText());
                }
            });
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The deployed form is no JSON", e);
        }
    }
}
