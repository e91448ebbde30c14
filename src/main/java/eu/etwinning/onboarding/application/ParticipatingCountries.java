package eu.etwinning.onboarding.application;

import java.util.Set;

/**
 * The 46 countries that take part in eTwinning (as of January 2025), by ISO 3166-1 alpha-2 code; XK, Kosovo, is
 * customary.
 */
public final class ParticipatingCountries {

    /** ISO 3166-1 alpha-2 codes, and XK for Kosovo. */
    public static final Set<String> ALL = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "AL", "AM", "AZ", "BA", "GE", "IS", "JO", "XK", "LI",
            "LB", "MD", "ME", "MK", "NO", "PS", "RS", "TN", "TR", "UA");

    private ParticipatingCountries() {}

    /** Whether the country takes part. */
    public static boolean contains(String country) {
        return ALL.contains(country);
    }
}
