package eu.etwinning.onboarding.school.search;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings texts of all alphabets of eTwinning into plain Latin letters, so that a name is found however it was typed:
 * without accents, in another case, in Latin letters instead of Cyrillic, Greek, Georgian or Armenian ones, with Latin
 * letters that only look like Cyrillic ones.
 */
final class LatinLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** A Roman numeral written in Cyrillic letters, all or some of them. */
    private static final Pattern NUMERAL = Pattern.compile("(?=.*[i\u0456])[ixv\u0456\u0445]{1,5}");

    private static final Pattern LIKE_NUMERAL = Pattern.compile("[ivx]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

    private static final Map<String, String> SPECIAL =
            pairs("ł l đ d ð d ø o ß ss æ ae œ oe ı i ħ h þ th ŀ l ŋ n ĸ k ə e");
    private static final Map<String, String> FROM_CYRILLIC = pairs(
            "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u "
                    + "ф f х h ц ts ч ch ш sh щ sht ъ a ы i ь - э e ю iu я ia є e і i ї i ґ g ј i љ li њ ni ћ ch ђ d џ dz ѓ g ќ k ѕ dz ѝ i ў u");
    /** Greek, Georgian and Armenian. */
    private static final Map<String, String> FROM_OTHERS = pairs(
            "ου u αι e ει i οι i υι i αυ av ευ ev ηυ iv μπ b ντ d γκ g γγ ng τζ tz α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x "
                    + "ο o π p ρ r σ s ς s τ t υ i φ f χ h ψ ps ω o "
                    + "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k "
                    + "ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h "
                    + "ու u եւ ev ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m "
                    + "յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f");
    /** Latin letters by which Cyrillic ones are written by mistake, and the other way round. */
    private static final Map<String, String> LOOKING_CYRILLIC =
            pairs("a а b в c с e е h н i і k к m м o о p р t т x х y у");

    private static final BitSet CYRILLIC = letters(FROM_CYRILLIC);
    private static final BitSet OTHERS = letters(FROM_OTHERS);

    /**
     * One sound, several spellings, in some countries: how people type what is written there in other letters, or with
     * ä, ö, ü, å and ß.
     */
    private static final Map<String, String[]> SOUNDS = byCountry(Map.of(
            "BG MK RS ME BA UA",
                    "sht st zh z sh s ch c tz c ts c kh h x h iu u yu u ju u ia a ya a ja a ye e je e y i j i w v ph f dj d q a",
            "GR CY", "ch h kh h ph f ou u oy u eu ev au av ai e ei i oi i mp b nt d gk g ks x y i w o",
            "GE AM", "dzh j zh z sh s ch c ts c tz c dz d gh g kh h x h ph p f p ye e y i w v q k",
            "DE AT CH LI LU DK NO SE FI IS", "ae a oe o ue u aa a"));

    private static final Set<String> GREEK_COUNTRIES = Set.of("GR", "CY");
    /** An h that is no part of th, ch or the like and begins no syllable: people type η by its looks. */
    private static final Pattern ETA = Pattern.compile("(?<=[bdfjlmnrsvxz])h(?![aeiouyw])|(?<=t)h(?=s|$)|(?<=th)h");

    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1");

    private LatinLetters() {}

    /**
     * The small Latin word as it sounds, in countries that spell one sound in several ways; elsewhere the word itself.
     */
    static String sound(String country, String word) {
        String[] sounds = SOUNDS.get(country);
        return sounds == null
                ? word
                : sound(GREEK_COUNTRIES.contains(country) ? ETA.matcher(word).replaceAll("i") : word, sounds);
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
        String small = MARKS.matcher(Normalizer.normalize(composedSmall(text), Normalizer.Form.NFKD))
                .replaceAll("");
        return WORD.matcher(small).replaceAll(word -> word(word.group()));
    }

    /**
     * A word of Latin letters read as if they were the Cyrillic ones that look the same; the word itself if one of them
     * looks like none.
     */
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
        return replaced(read.chars().anyMatch(OTHERS::get) ? replaced(read, FROM_OTHERS) : read, SPECIAL);
    }

    private static String fromCyrillic(String word) {
        if (NUMERAL.matcher(word).matches()) {
            return word.replace('\u0456', 'i').replace('\u0445', 'x');
        }
        return noNumeral(
                replaced(replaced(word, LOOKING_CYRILLIC), FROM_CYRILLIC).replace("-", ""));
    }

    /** "Ив." is Иван, and not the fourth. */
    private static String noNumeral(String fromCyrillic) {
        return LIKE_NUMERAL.matcher(fromCyrillic).matches() ? fromCyrillic.replace('v', 'w') : fromCyrillic;
    }

    /** й and ї would fall apart into a letter and a mark. */
    private static String composedSmall(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ї", "і")
                .replace("й", "и")
                .replace('’', '\'');
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

    private static Map<String, String[]> byCountry(Map<String, String> byCountries) {
        Map<String, String[]> result = new HashMap<>();
        byCountries.forEach((countries, sounds) ->
                List.of(countries.split(" ")).forEach(country -> result.put(country, sounds.split(" "))));
        return Map.copyOf(result);
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
