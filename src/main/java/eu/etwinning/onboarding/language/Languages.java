package eu.etwinning.onboarding.language;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that the pages speak. Each brings the country whose way of writing dates and numbers it follows, by the
 * text {@code language.tag} in its file.
 */
@Component
public class Languages {

    private static final String ENGLISH = "classpath:messages/portal.properties";
    private static final String OTHERS = "classpath:messages/portal_*.properties";

    private final List<Locale> all;

    Languages(ResourcePatternResolver resources) {
        List<Locale> found = new ArrayList<>();
        try {
            for (Resource file : resources.getResources(OTHERS)) {
                found.add(language(file));
            }
            found.sort(Comparator.comparing(language -> language.getDisplayLanguage(language)));
            found.add(0, language(resources.getResource(ENGLISH)));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts cannot be read", e);
        }
        this.all = List.copyOf(found);
    }

    /** English, then the others in the order of their own names. */
    public List<Locale> all() {
        return all;
    }

    /** What is spoken to somebody of whom nothing better is known. */
    public Locale english() {
        return all.get(0);
    }

    /** The first of the wanted languages that is there, whatever the country. */
    public Optional<Locale> best(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst();
    }

    /** @param language a two-letter code, like {@code pl} */
    public Optional<Locale> find(String language) {
        return all.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }

    private static Locale language(Resource file) throws IOException {
        String tag = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                .getProperty("language.tag");
        if (tag == null) {
            throw new IllegalStateException(
                    file.getFilename() + " must say in language.tag which language it is, like pt-PT");
        }
        return Locale.forLanguageTag(tag);
    }
}
