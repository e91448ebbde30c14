package eu.etwinning.onboarding.language;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * What somebody wrote, or a file brought, as it is put among words of ours. Marks that turn the direction of writing
 * round are left out; nobody sees them, and one of them would turn all that stands behind it. Where letters are written
 * from the right to the left, the whole is shut off from what stands around it, by a pair of isolates (Unicode Standard
 * Annex 9).
 */
public record Written(String text) {

    /** Words that are shut off already stay so. */
    private static final Pattern TURNING_MARKS =
            Pattern.compile("(\\u2068[^\\u202A-\\u202E\\u2066-\\u2069]*\\u2069)|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    /** To stand alone: each character as it was written, without the marks. */
    public String plain() {
        return TURNING_MARKS.matcher(text).replaceAll(found -> found.group(1) == null ? "" : found.group(1));
    }

    /** To stand in a sentence. */
    @Override
    public String toString() {
        String plain = plain();
        return Bidi.requiresBidi(plain.toCharArray(), 0, plain.length()) ? ISOLATE + plain + END_OF_ISOLATE : plain;
    }
}
