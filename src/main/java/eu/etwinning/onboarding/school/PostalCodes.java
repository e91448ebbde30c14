package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.school.file.SchoolCsv;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the postal codes of each country look: the table {@code schools/postal-codes.csv} (after the Universal Postal
 * Union's addressing systems).
 */
@Component
public class PostalCodes {

    /** "D-10115": a country before the code is no mistake. */
    private static final String COUNTRY_BEFORE = "(?:[A-Z]{1,2}[- ])?";

    private final Map<String, Format> formats;

    public PostalCodes(ResourceLoader resources) {
        formats = SchoolCsv.read(
                resources.getResource("classpath:schools/postal-codes.csv"),
                lines -> lines.collect(Collectors.toMap(
                        line -> line.get("country"),
                        line -> new Format(
                                Pattern.compile(COUNTRY_BEFORE + "(?:" + line.get("pattern") + ")"),
                                line.get("example")))));
    }

    /** The countries that the table knows. */
    Set<String> countries() {
        return formats.keySet();
    }

    /** A postal code of the country as it should look. */
    String example(String country) {
        return Objects.requireNonNull(formats.get(country)).example();
    }

    /**
     * @param country ISO 3166-1 alpha-2 code
     * @return nothing if this may be a postal code of the country, or if the table does not know the country; else one
     *     that looks right
     */
    public Optional<String> exampleIfWrong(String country, String postalCode) {
        return Optional.ofNullable(formats.get(country))
                .filter(format -> !format.pattern()
                        .matcher(postalCode.toUpperCase(Locale.ROOT))
                        .matches())
                .map(Format::example);
    }

    private record Format(Pattern pattern, String example) {}
}
