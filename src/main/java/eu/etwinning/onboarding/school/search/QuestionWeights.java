package eu.etwinning.onboarding.school.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each word of a question counts, and how much of the question a school answers. */
public class QuestionWeights {

    /** From here on, of 1, a school is worth a look before a new one is added. */
    private static final double SIMILAR = 0.32;
    /** A word that the register does not know at all may be a name unknown here, or a word of another language. */
    private static final double UNKNOWN = 0.35;
    /** How much it counts that a school has no other words than those asked for. */
    private static final double NOTHING_ELSE = 0.08;
    /** A word asked for that a school does not have at all weighs more than one that was typed wrongly. */
    private static final double NEARLY_ALL = 0.93;

    private static final double MISSING = 1.2;
    /** Decides between schools that are equal otherwise. */
    private static final double IN_THE_NAME = 0.001;

    private static final int MOST_IN_THE_NAME = 20;
    /** So much words must say that a school is shown for them alone: they are in one of thirteen schools, or fewer. */
    private static final double SAYS_ENOUGH = 2.6;
    /** The same where a country has few schools yet, of the most that a word can say there. */
    private static final double SAYS_ENOUGH_AMONG_FEW = 0.6;
    /** From here on, a word is the name of the place, and not only the beginning of one. */
    private static final double SURELY = 0.9;

    private static final double NEARLY_WHOLE = 0.75;
    /** A school of the place whose whole name was typed, among other words. */
    private static final double WHOLE_NAME = 0.5;
    /** Where the place was typed, its schools come before those with such a name elsewhere. */
    private static final double PLACE = 0.65;
    /** A word typed twice is asked for in the name too; that it is the place answers it in part. */
    private static final double NOT_IN_THE_NAME = 0.55;

    private static final double OTHER_NUMBER = 0.55;

    private final List<AskedWord> asked;
    private final double[] weights;
    private final double sum;
    private final double enough;
    private final Set<Integer> numbers;

    public QuestionWeights(List<AskedWord> asked, int schoolsOfCountry) {
        this.asked = asked;
        weights = asked.stream()
                .mapToDouble(
                        word -> word.weight(schoolsOfCountry) * (word.meanings().isEmpty() ? UNKNOWN : 1))
                .toArray();
        sum = Arrays.stream(weights).sum();
        enough = Math.min(SAYS_ENOUGH, SAYS_ENOUGH_AMONG_FEW * Math.log(1 + (double) schoolsOfCountry));
        numbers = new HashSet<>();
        asked.stream().filter(AskedWord::isNumber).forEach(word -> numbers.add(Integer.valueOf(word.word())));
    }

    /** The part of the question that a word is, from 0 to 1. */
    public double part(AskedWord word) {
        return weights[asked.indexOf(word)] / sum;
    }

    /** How much of the question a school answers; nothing if it is not even worth a look. */
    public Optional<Weighed> weigh(
            long school, Integer[] nameWords, Integer[] placeWords, Integer[] schoolNumbers, int length) {
        Tally tally = new Tally();
        for (int i = 0; i < weights.length; i++) {
            tally.add(asked.get(i), weights[i], nameWords, placeWords);
        }
        double nothingElse = length == 0 ? 1 : Math.min(1, (double) tally.namesUsed.size() / length);
        double having =
                tally.answered / tally.asked * Math.min(1, Math.pow(tally.covered / tally.asked / NEARLY_ALL, MISSING));
        if (tally.placed > 0 && nothingElse >= NEARLY_WHOLE && tally.named >= enough) {
            having = Math.max(having, WHOLE_NAME);
        }
        boolean there = tally.placed >= enough;
        boolean similar = having >= SIMILAR;
        double score = ((there ? Math.max(having, (having + PLACE) / 2) : having)
                                * (1 - NOTHING_ELSE + NOTHING_ELSE * nothingElse)
                                * (1 - MOST_IN_THE_NAME * IN_THE_NAME)
                        + IN_THE_NAME * Math.min(MOST_IN_THE_NAME, tally.namesUsed.size()))
                * (otherNumber(schoolNumbers) ? OTHER_NUMBER : 1);
        return there || score >= SIMILAR ? Optional.of(new Weighed(school, score, !similar)) : Optional.empty();
    }

    /**
     * A school with how much of a question it answers.
     *
     * @param score from 0 to 1
     * @param forPlaceAlone whether only the place is as asked for: the school may have been renamed
     */
    public record Weighed(long school, double score, boolean forPlaceAlone) {}

    private boolean otherNumber(Integer[] schoolNumbers) {
        return !numbers.isEmpty()
                && schoolNumbers.length > 0
                && Arrays.stream(schoolNumbers).noneMatch(numbers::contains);
    }

    /** What of a question a school has, by weight. */
    private static final class Tally {

        private final Set<Integer> namesUsed = new HashSet<>();
        private double asked;
        private double answered;
        /** As answered, each word counting whole that is there at all. */
        private double covered;

        private double named;
        private double placed;

        private void add(AskedWord word, double weight, Integer[] nameWords, Integer[] placeWords) {
            Map<Integer, Double> meanings = word.meanings();
            double inName = 0;
            double onceMore = 0;
            Integer used = null;
            for (Integer one : nameWords) {
                double likeness = meanings.getOrDefault(one, 0.0);
                onceMore = Math.max(onceMore, Math.min(likeness, inName));
                if (likeness > inName) {
                    inName = likeness;
                    used = one;
                }
            }
            if (used != null) {
                namesUsed.add(used);
            }
            double inPlace = best(meanings, placeWords);
            named += inPlace == 0 ? inName * weight : 0;
            placed += inPlace >= SURELY ? inPlace * weight : 0;
            if (word.isTwice()) {
                add(weight, Math.max(inName, inPlace * NOT_IN_THE_NAME));
                add(weight, placeWords.length == 0 ? inName : Math.max(inPlace, onceMore));
            } else {
                add(weight, Math.max(inName, inPlace));
            }
        }

        private void add(double weight, double likeness) {
            asked += weight;
            answered += likeness * weight;
            covered += likeness > 0 ? weight : 0;
        }

        private static double best(Map<Integer, Double> meanings, Integer[] words) {
            double best = 0;
            for (Integer word : words) {
                best = Math.max(best, meanings.getOrDefault(word, 0.0));
            }
            return best;
        }
    }
}
