package eu.etwinning.onboarding.school.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A word that somebody typed, and the words of the register that it may mean. */
public class AskedWord {

    private static final double AS_TYPED = 0.95;
    /** Where the register has the very word, another one is meant hardly ever. */
    private static final double RATHER_ANOTHER = 0.88;

    private static final double BEGINNING = 0.85;
    private static final double BEGINNING_BY_LENGTH = 0.15;
    /** One word typed as two; less than a word that the register has as it was typed. */
    private static final double PART = 0.93;

    private static final double INITIAL = 0.6;
    private static final int LONGEST_INITIAL = 3;
    /** By the length of the word: of a short one, a letter is much. */
    private static final double[] TYPING_ERROR = {0, 0, 0.6, 0.78, 0.87, 0.92, 0.94};

    /** A short word that is rare is more often a typing error than what was meant. */
    private static final double[] BY_LENGTH = {0, 0.3, 0.4, 0.6, 0.9, 1};

    private final String word;
    private final String spelled;
    private final boolean twice;
    private final Map<Integer, Double> likeness = new HashMap<>();
    private final Map<Integer, Integer> schools = new HashMap<>();
    private boolean known;

    /**
     * @param word as it sounds
     * @param spelled as it was spelled: by the sound alone, one typing error may look like two
     * @param twice whether it was typed more than once, as where a school has the name of its town
     */
    AskedWord(String word, String spelled, boolean twice) {
        this.word = word;
        this.spelled = spelled;
        this.twice = twice;
    }

    Set<String> spellings() {
        return word.equals(spelled) ? Set.of(word) : Set.of(word, spelled);
    }

    String word() {
        return word;
    }

    boolean isTwice() {
        return twice;
    }

    boolean isNumber() {
        return isNumeral() && word.length() <= 4;
    }

    /** Whether the register has the very word. To be told before the words that are only like it. */
    void take(int id, String registered, int inSchools) {
        if (word.equals(registered) || LatinLetters.readAsCyrillic(word).equals(registered)) {
            known = true;
            likeness.put(id, word.equals(registered) ? 1 : AS_TYPED);
            schools.put(id, inSchools);
        }
    }

    /** Takes a word of the register as a meaning, if it is one. */
    void consider(int id, String registered, int inSchools) {
        double how = likeness(registered);
        if (how > 0) {
            likeness.merge(id, how, Math::max);
            schools.put(id, inSchools);
        }
    }

    /** Takes a word of the register of which this is the beginning or the end, typed as a word of its own. */
    void takeAsPart(int id, int inSchools) {
        likeness.merge(id, PART, Math::max);
        schools.put(id, inSchools);
    }

    /** The ids of the words that it may mean, each with a likeness from 0 to 1. */
    public Map<Integer, Double> meanings() {
        return likeness;
    }

    /**
     * The ids of the words that it means if it was typed as it should be; all meanings if the register has no such
     * word.
     */
    public Set<Integer> plainMeanings() {
        return known
                ? likeness.entrySet().stream()
                        .filter(meaning -> meaning.getValue() >= AS_TYPED)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())
                : likeness.keySet();
    }

    /** In how many schools these words are, at the most. */
    public int schools(Set<Integer> words) {
        return words.stream().mapToInt(schools::get).sum();
    }

    /** How much the word says: the rarer, the more. */
    double weight(int schoolsOfCountry) {
        double best = likeness.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        int common = likeness.entrySet().stream()
                .filter(meaning -> meaning.getValue() >= best - 0.02)
                .mapToInt(meaning -> schools.get(meaning.getKey()))
                .max()
                .orElse(1);
        double rarity = Math.log(1 + (double) schoolsOfCountry / Math.max(1, common));
        return isNumeral() ? rarity : rarity * BY_LENGTH[Math.min(word.length(), BY_LENGTH.length - 1)];
    }

    private double likeness(String registered) {
        if (word.equals(registered) || isNumeral() || Character.isDigit(registered.charAt(0))) {
            return 0;
        }
        double how = 0;
        if (word.length() > 1 && (registered.startsWith(word) || registered.startsWith(spelled))) {
            how = (BEGINNING + BEGINNING_BY_LENGTH * word.length() / registered.length()) * another();
        } else if (registered.length() <= LONGEST_INITIAL && word.startsWith(registered)) {
            how = INITIAL;
        }
        return TypingError.between(word, registered) || TypingError.between(spelled, registered)
                ? Math.max(how, TYPING_ERROR[Math.min(word.length(), TYPING_ERROR.length - 1)] * another())
                : how;
    }

    private double another() {
        return known ? RATHER_ANOTHER : 1;
    }

    private boolean isNumeral() {
        return Character.isDigit(word.charAt(0));
    }
}
