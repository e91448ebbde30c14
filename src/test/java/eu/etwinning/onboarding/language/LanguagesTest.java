package eu.etwinning.onboarding.language;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTest {

    private final Languages languages = new Languages(new PathMatchingResourcePatternResolver());

    @Test
    void everyLanguageThatWasPromisedIsThereEnglishFirst() {
        assertThat(languages.all())
                .extracting(Locale::getLanguage)
                .startsWith("en")
                .contains("pl", "fr", "de", "it", "es", "pt", "ro", "bg")
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstWantedLanguageThatIsThereIsSpoken() {
        assertThat(languages.best(List.of(Locale.forLanguageTag("tlh"), Locale.forLanguageTag("pt-BR"), Locale.FRENCH)))
                .get()
                .hasToString("pt_PT");
        assertThat(languages.best(List.of(Locale.forLanguageTag("tlh"), Locale.ROOT)))
                .isEmpty();
    }
}
