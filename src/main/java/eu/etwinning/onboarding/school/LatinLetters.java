package eu.etwinning.onboarding.school;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings texts of all alphabets of eTwinning into plain Latin letters, so that a name is found however it was typed: without accents, in another
 * case, in Latin letters instead of Greek or Cyrillic ones, with Latin letters that only look like Cyrillic ones.
 */
final class LatinLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** A Roman numeral written in Cyrillic letters, all or some of them. */
    private static final Pattern NUMERAL = Pattern.compile("(?=.*[i\u0456])[ixv\u0456\u0445]{1,5}");
    private static final Pattern LIKE_NUMERAL = Pattern.compile("[ivx]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

    private static final Map<String, String> SPECIAL = pairs("ł l đ d ð d ø o ß ss æ ae œ oe ı i ħ h þ th ŀ l ŋ n ĸ k");
    private static final Map<String, String> FROM_CYRILLIC = pairs("а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u "
            + "ф f х h ц ts ч ch ш sh щ sht ъ a ы i ь - э e ю iu я ia є e і i ї i ґ g ј i љ li њ ni ћ ch ђ d џ dz ѓ g ќ k ѕ dz ѝ i ў u");
    private static final Map<String, String> FROM_GREEK = pairs("ου u αι e ει i οι i υι i αυ av ευ ev ηυ iv μπ b ντ d γκ g γγ ng τζ tz α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x "
            + "ο o π p ρ r σ s ς s τ t υ i φ f χ h ψ ps ω o");
    /** Latin letters by which Cyrillic ones are written by mistake, and the other way round. */
    private static final Map<String, String> LOOKING_CYRILLIC = pairs("a а b в c с e е h н i і k к m м o о p р t т x х y у");

    private static final BitSet CYRILLIC = letters(FROM_CYRILLIC);
    private static final BitSet GREEK = letters(FROM_GREEK);

    /** One sound, several spellings: how people type what is written in Cyrillic or Greek letters. */
    private static final String[] CYRILLIC_SOUNDS = "sht st zh z sh s ch c tz c ts c kh h x h iu u yu u ju u ia a ya a ja a ye e je e y i j i w v ph f dj d q a".split(" ");
    private static final String[] GREEK_SOUNDS = "ch h kh h ph f ou u ai e ei i oi i mp b nt d gk g ks x y i w o".split(" ");
    /** With ä, ö, ü, å and ß, or as they are written without them. */
    private static final String[] GERMANIC_SOUNDS = "ae a oe o ue u aa a".split(" ");
    private static final Set<String> GERMANIC_COUNTRIES = Set.of("DE", "AT", "CH", "LI", "LU", "DK", "NO", "SE", "FI", "IS");
    private static final Set<String> CYRILLIC_COUNTRIES = Set.of("BG", "MK", "RS", "ME", "BA", "UA");
    private static final Set<String> GREEK_COUNTRIES = Set.of("GR", "CY");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1");

    private LatinLetters() {
    }

    /** The small Latin word as it sounds, in countries that spell one sound in several ways; elsewhere the word itself. */
    static String sound(String country, String word) {
        if (CYRILLIC_COUNTRIES.contains(country)) {
            return sound(word, CYRILLIC_SOUNDS);
        }
        if (GERMANIC_COUNTRIES.contains(country)) {
            return sound(word, GERMANIC_SOUNDS);
        }
        return GREEK_COUNTRIES.contains(country) ? sound(word, GREEK_SOUNDS) : word;
    }

    private static String sound(String word, String[] sounds) {
        String result = word;
        for (int i = 0; i < sounds.length; i += 2) {
            result = result.replace(sounds[i], sounds[i + 1]);
        }
        return DOUBLED.matcher(result).replaceAll("$1");
    }

    /** The text in small Latin letters and digits without accents; what is neither stays as it is. */
    static String of(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT);
        }
        String small = MARKS.matcher(Normalizer.normalize(composedSmall(text), Normalizer.Form.NFKD)).replaceAll("");
        return WORD.matcher(small).replaceAll(word -> word(word.group()));
    }

    /** A word of Latin letters read as if they were the Cyrillic ones that look the same; the word itself if one of them looks like none. */
    static String readAsCyrillic(String word) {
        StringBuilder read = new StringBuilder();
        for (String letter : word.split("")) {
            if (!LOOKING_CYRILLIC.containsKey(letter)) {
                return word;
            }
            read.append(FROM_CYRILLIC.get(LOOKING_CYRILLIC.get(letter)));
        }
        return read.toString();
    }

    private static String word(String word) {
        String read = word.chars().anyMatch(CYRILLIC::get) ? fromCyrillic(word) : word;
        return replaced(read.chars().anyMatch(GREEK::get) ? replaced(read, FROM_GREEK) : read, SPECIAL);
    }

    private static String fromCyrillic(String word) {
        if (NUMERAL.matcher(word).matches()) {
            return word.replace('\u0456', 'i').replace('\u0445', 'x');
        }
        return noNumeral(replaced(replaced(word, LOOKING_CYRILLIC), FROM_CYRILLIC).replace("-", ""));
    }

    /** "Ив." is Иван, and not the fourth. */
    private static String noNumeral(String fromCyrillic) {
        return LIKE_NUMERAL.matcher(fromCyrillic).matches() ? fromCyrillic.replace('v', 'w') : fromCyrillic;
    }

    /** й and ї would fall apart into a letter and a mark. */
    private static String composedSmall(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace("ї", "і").replace("й", "и").replace('’', '\'');
    }

    private static String replaced(String word, Map<String, String> letters) {
        StringBuilder result = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            String two = i + 1 < word.length() ? letters.get(word.substring(i, i + 2)) : null;
            if (two != null) {
                result.append(two);
                i++;
            } else {
                String letter = word.substring(i, i + 1);
                result.append(letters.getOrDefault(letter, letter));
            }
        }
        return result.toString();
    }

    private static BitSet letters(Map<String, String> alphabet) {
        return String.join("", alphabet.keySet()).chars().collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        String[] parts = text.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            pairs.put(parts[i], parts[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
