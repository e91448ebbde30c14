package eu.etwinning.onboarding.school.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postal codes and the numbers of schools, as registers write them and as people type them. */
final class Codes {

    private static final int SHORTEST = 4;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** As postal codes are in Czechia, Slovakia, Sweden and Greece, in Ireland, and in the Netherlands. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<![\\p{L}\\d])(?:\\d{3} \\d{2}|[A-Za-z]\\d[\\dwW] [A-Za-z\\d]{4}|\\d{4} [A-Za-z]{2})(?![\\p{L}\\d])");
    /** "LV-2150", "3100-427", "3511AB": what people type of it. */
    private static final Pattern IN_SHORT = Pattern.compile("(?:[A-Za-z]{1,2}-?)?(\\d{4,5})(?:-\\d{3}|[A-Za-z]{2})?");

    private static final Pattern NO_PART = Pattern.compile("[^a-z0-9]");

    private Codes() {}

    /**
     * The codes in a text, in small letters and digits alone, each with the piece of the text that it is; a piece
     * without a digit is none.
     */
    static Map<String, String> in(String text) {
        Map<String, String> codes = new LinkedHashMap<>();
        SPACED.matcher(text).results().forEach(spaced -> codes.put(code(spaced.group()), spaced.group()));
        for (String piece : SPACE.split(text)) {
            String code = code(piece);
            if (code.length() >= SHORTEST && code.chars().anyMatch(Character::isDigit)) {
                codes.put(code, piece);
                Matcher inShort = IN_SHORT.matcher(piece);
                if (inShort.matches()) {
                    codes.put(inShort.group(1), piece);
                }
            }
        }
        return codes;
    }

    private static String code(String text) {
        return NO_PART.matcher(LatinLetters.of(text)).replaceAll("");
    }
}
