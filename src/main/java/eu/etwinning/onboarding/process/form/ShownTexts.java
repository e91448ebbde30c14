package eu.etwinning.onboarding.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.stream.Collectors;

/** All that a form says to whoever reads it. */
@Component
public class ShownTexts {

    private final FormTranslations translations;
    private final ObjectMapper json;

    ShownTexts(FormTranslations translations, ObjectMapper json) {
        this.translations = translations;
        this.json = json;
    }

    /**
     * @param schema a form (form-js) as deployed, as JSON
     * @return its texts in that language, from top to bottom, with an empty line between two
     */
    public String of(String schema, Locale language) {
        try {
            return FormText.of(json.readTree(translations.translate(schema, language))).stream()
                    .map(FormText::original)
                    .collect(Collectors.joining("\n\n"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The deployed form is no JSON", e);
        }
    }
}
