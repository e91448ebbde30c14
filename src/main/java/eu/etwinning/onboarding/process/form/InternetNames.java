package eu.etwinning.onboarding.process.form;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells websites that can exist from those that cannot, in all alphabets. */
class InternetNames {

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    boolean isWebsite(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getAuthority() != null
                    && isDomain(PORT.matcher(uri.getAuthority()).replaceFirst(""));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDomain(String text) {
        try {
            return DOMAIN.matcher(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
