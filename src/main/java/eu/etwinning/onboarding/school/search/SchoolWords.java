package eu.etwinning.onboarding.school.search;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which a text is found: small Latin letters, abbreviations written out, numerals and ordinals as numbers,
 * without what says nothing. The same for what the register holds and for what somebody types.
 */
@Component
public class SchoolWords {

    private static final int SHORTEST_NUMERAL = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    /** "A.P.P.A.C.D.M." and "I.C." are words; "J.S. Bach" has his initials as one. */
    private static final Pattern DOTTED = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}(?:\\p{L}(?!\\p{L}))?");

    private static final Pattern PARTS = Pattern.compile("\\p{L}+|\\d+");
    /** "2-ро", "1er", "3rd": the ending of an ordinal, right behind its number. */
    private static final Pattern ORDINAL = Pattern.compile(
            "(?<=\\d)\\s?[-.]?(?:ro|to|ri|va|ta|ti|mi|st|nd|rd|th|er|ere|eme|e|o|a|os|as|i|ia|us|ei|is)(?![a-z0-9])");

    private static final Pattern ROMAN = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})");
    /** From the first to another. */
    private static final Pattern GRADES = Pattern.compile(
            "(?<![\\p{L}\\d])(?:1|[I\u0406]) ?[-\u2013] ?(?:\\d{1,2}|[IVX\u0406\u0425]{2,4})(?![\\p{L}\\d])");

    private static final Map<String, Integer> UNITS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "v", 5, "vi", 6, "vii", 7, "viii", 8, "ix", 9);
    /** Roman numerals that are words as well. */
    private static final Set<String> NO_NUMERALS = Set.of("i", "v", "x");

    private static final Set<String> SAY_NOTHING = Set.of("nr", "no", "num", "n");

    private final SchoolAbbreviations abbreviations;

    SchoolWords(SchoolAbbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** What the register's words are made by: they must be made anew when it changes. */
    String version() {
        return "9 " + abbreviations.checksum();
    }

    /** The different words that somebody typed, in their order. */
    List<AskedWord> asked(String country, String text) {
        List<String> parts = parts(letters(text));
        Map<String, AskedWord> words = new LinkedHashMap<>();
        abbreviations.read(country, parts).stream()
                .filter(word -> !saysNothing(word))
                .forEach(spelled -> words.compute(
                        LatinLetters.sound(country, spelled),
                        (word, before) -> new AskedWord(word, spelled, before != null)));
        if (words.isEmpty()) {
            parts.forEach(part -> words.put(part, new AskedWord(part, part, false)));
        }
        return List.copyOf(words.values());
    }

    /** The different words of a name: what it says, in its order. */
    public Set<String> said(String country, String text) {
        return spoken(country, abbreviations.writtenOut(country, parts(letters(text))));
    }

    /** The words of a name, with all others by which it may be found. */
    NameWords of(String country, String name) {
        String letters = letters(name);
        List<String> parts = parts(letters);
        List<String> writtenOut = abbreviations.writtenOut(country, parts);
        Set<String> said = spoken(country, writtenOut);
        Set<String> all = new LinkedHashSet<>(said);
        all.addAll(spoken(country, abbreviations.read(country, parts)));
        all.addAll(spoken(country, parts));
        all.addAll(spoken(country, abbreviations.abbreviated(country, writtenOut)));
        all.addAll(romanNumerals(letters));
        all.addAll(repeated(all, parts, country));
        // As it is written too: a typing error, or the end of a beginning, may look like another spelling. "schlue" is
        // no "schlü".
        parts.stream().filter(word -> !saysNothing(word)).forEach(all::add);
        return new NameWords(said, all, GRADES.matcher(name).find() ? numbers(country, name) : numbers(said));
    }

    /** What a name says twice, as "Veo Veo", written as one word: whoever types it twice means it, and not the town. */
    static String twice(String word) {
        return word + " " + word;
    }

    private static Set<String> repeated(Set<String> words, List<String> parts, String country) {
        List<String> spoken =
                parts.stream().map(part -> LatinLetters.sound(country, part)).toList();
        return words.stream()
                .filter(word -> Collections.frequency(spoken, word) > 1)
                .map(SchoolWords::twice)
                .collect(Collectors.toSet());
    }

    /** As they are written: a numeral with a typing error in it is none. */
    private static Set<String> romanNumerals(String letters) {
        Set<String> numerals = new LinkedHashSet<>();
        Matcher matcher = PARTS.matcher(letters);
        while (matcher.find()) {
            if (matcher.group().length() >= SHORTEST_NUMERAL
                    && !number(matcher.group()).equals(matcher.group())
                    && Character.isLetter(matcher.group().charAt(0))) {
                numerals.add(matcher.group());
            }
        }
        return numerals;
    }

    private static String letters(String text) {
        return LatinLetters.of(
                DOTTED.matcher(text).replaceAll(dotted -> dotted.group().replace(".", "") + " "));
    }

    private static List<String> parts(String letters) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(ORDINAL.matcher(letters).replaceAll(" "));
        while (matcher.find()) {
            parts.add(number(matcher.group()));
        }
        return parts;
    }

    private static Set<String> spoken(String country, List<String> parts) {
        Set<String> words = new LinkedHashSet<>();
        parts.stream().filter(word -> !saysNothing(word)).forEach(word -> words.add(LatinLetters.sound(country, word)));
        return words;
    }

    /** The numbers in a name that tell schools apart. The grades that are taught, "I-VIII", do not. */
    public Set<Integer> numbers(String country, String name) {
        return numbers(said(country, GRADES.matcher(name).replaceAll(" ")));
    }

    private static Set<Integer> numbers(Set<String> words) {
        Set<Integer> numbers = new LinkedHashSet<>();
        words.stream()
                .filter(word -> NUMBER.matcher(word).matches())
                .forEach(word -> numbers.add(Integer.valueOf(word)));
        return numbers;
    }

    private static boolean saysNothing(String word) {
        return SAY_NOTHING.contains(word) || (word.length() == 1 && Character.isLetter(word.charAt(0)));
    }

    private static String number(String part) {
        if (Character.isDigit(part.charAt(0))) {
            String stripped = part.replaceFirst("^0+(?=\\d)", "");
            return part.length() > 4 ? part : stripped;
        }
        Matcher roman = ROMAN.matcher(part);
        if (!NO_NUMERALS.contains(part) && roman.matches()) {
            return String.valueOf(10 * roman.group(1).length() + UNITS.getOrDefault(roman.group(2), 0));
        }
        return part;
    }
}
