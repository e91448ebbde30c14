package eu.etwinning.onboarding.language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What countries are called: as the texts say ({@code country.<code>}), else as the Java platform knows it. */
@Component
public class CountryNames {

    private final MessageSource messages;

    CountryNames(MessageSource messages) {
        this.messages = messages;
    }

    /** @param code ISO 3166-1 alpha-2 (XK for Kosovo) */
    public String name(String code, Locale language) {
        return messages.getMessage("country." + code, null, new Locale("", code).getDisplayCountry(language), language);
    }

    /** The names by their codes, in the order of that language's alphabet. */
    public Map<String, String> names(Collection<String> codes, Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        codes.stream()
                .sorted(Comparator.comparing(code -> name(code, language), Collator.getInstance(language)))
                .forEach(code -> names.put(code, name(code, language)));
        return names;
    }
}
