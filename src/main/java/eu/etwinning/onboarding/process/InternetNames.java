package eu.etwinning.onboarding.process;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells e-mail addresses and websites that can exist from those that cannot, in all alphabets. */
class InternetNames {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@.,;:<>()\\[\\]\"\\\\]+(\\.[^\\s@.,;:<>()\\[\\]\"\\\\]+)*");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at <= LONGEST_LOCAL_PART && text.length() <= LONGEST_ADDRESS && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && isDomain(text.substring(at + 1));
    }

    boolean isWebsite(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && uri.getAuthority() != null
                    && isDomain(PORT.matcher(uri.getAuthority()).replaceFirst(""));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDomain(String text) {
        try {
            return DOMAIN.matcher(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
