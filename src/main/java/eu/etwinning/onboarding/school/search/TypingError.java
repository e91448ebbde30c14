package eu.etwinning.onboarding.school.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** One letter too many, too few, wrong, or two in the wrong order. */
public final class TypingError {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private TypingError() {}

    /**
     * The word with each of its letters left out in turn, each behind its country; nothing for numbers and very short
     * words.
     */
    static Set<String> variantsOf(String country, String word) {
        return variantsOf(word).stream().map(country::concat).collect(Collectors.toSet());
    }

    /** The word with each of its letters left out in turn; nothing for numbers and very short words. */
    static Set<String> variantsOf(String word) {
        Set<String> variants = new LinkedHashSet<>();
        if (word.length() >= SHORTEST && word.length() <= LONGEST && !Character.isDigit(word.charAt(0))) {
            for (int i = 0; i < word.length(); i++) {
                variants.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return variants;
    }

    /** Whether the two are exactly one typing error apart. */
    public static boolean between(String one, String two) {
        if (one.length() > two.length()) {
            return between(two, one);
        }
        int start = 0;
        while (start < one.length() && one.charAt(start) == two.charAt(start)) {
            start++;
        }
        String restOne = one.substring(start);
        String restTwo = two.substring(start);
        if (restOne.length() < restTwo.length()) {
            return restTwo.length() == restOne.length() + 1
                    && restTwo.substring(1).equals(restOne);
        }
        if (restOne.length() != restTwo.length() || restOne.isEmpty()) {
            return false;
        }
        boolean otherLetter = restOne.substring(1).equals(restTwo.substring(1));
        boolean otherOrder = restOne.length() > 1
                && restOne.charAt(0) == restTwo.charAt(1)
                && restOne.charAt(1) == restTwo.charAt(0)
                && restOne.substring(2).equals(restTwo.substring(2));
        return otherLetter || otherOrder;
    }
}
