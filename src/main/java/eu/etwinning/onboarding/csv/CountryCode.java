package eu.etwinning.onboarding.csv;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The country of a line.
 *
 * @param value ISO 3166-1 alpha-2 code, or XK for Kosovo
 */
public record CountryCode(String value) {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
    private static final String KOSOVO = "XK";
    /** As the institutions of the European Union write them (Interinstitutional Style Guide, 7.1.1). */
    private static final Map<String, String> WRITTEN_OTHERWISE = Map.of("EL", "GR", "UK", "GB");

    /** @throws RefusedLineException if it is the code of no country */
    public CountryCode {
        value = value.toUpperCase(Locale.ROOT);
        if (!value.matches("[A-Z]{2}")) {
            throw new RefusedLineException("'" + value + "' is no country code of two letters");
        }
        value = WRITTEN_OTHERWISE.getOrDefault(value, value);
        if (!KNOWN.contains(value) && !value.equals(KOSOVO)) {
            throw new RefusedLineException("'" + value
                    + "' is the code of no country; codes are those of ISO 3166-1, such as PL, and XK for Kosovo");
        }
    }
}
