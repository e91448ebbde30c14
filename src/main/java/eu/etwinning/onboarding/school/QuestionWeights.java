package eu.etwinning.onboarding.school;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each word of a question counts, and how much of the question a school answers. */
class QuestionWeights {

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
    private static final double OTHER_NUMBER = 0.55;

    private final List<AskedWord> asked;
    private final double[] weights;
    private final double sum;
    private final Set<Integer> numbers;

    QuestionWeights(List<AskedWord> asked, int schoolsOfCountry) {
        this.asked = asked;
        weights = asked.stream().mapToDouble(word -> word.weight(schoolsOfCountry) * (word.meanings().isEmpty() ? UNKNOWN : 1)).toArray();
        sum = Arrays.stream(weights).sum();
        numbers = new HashSet<>();
        asked.stream().filter(AskedWord::isNumber).forEach(word -> numbers.add(Integer.valueOf(word.word())));
    }

    /** The part of the question that a word is, from 0 to 1. */
    double part(AskedWord word) {
        return weights[asked.indexOf(word)] / sum;
    }

    /** From 0 to 1. */
    double score(Integer[] nameWords, Integer[] placeWords, Integer[] schoolNumbers, int length) {
        double answered = 0;
        double covered = 0;
        double all = sum;
        Set<Integer> namesUsed = new HashSet<>();
        for (int i = 0; i < weights.length; i++) {
            Map<Integer, Double> meanings = asked.get(i).meanings();
            double best = 0;
            for (Integer word : nameWords) {
                double likeness = meanings.getOrDefault(word, 0.0);
                if (likeness > 0) {
                    namesUsed.add(word);
                    best = Math.max(best, likeness);
                }
            }
            double inPlace = 0;
            for (Integer word : placeWords) {
                inPlace = Math.max(inPlace, meanings.getOrDefault(word, 0.0));
            }
            best = Math.max(best, inPlace);
            answered += best * weights[i];
            covered += best > 0 ? weights[i] : 0;
            if (asked.get(i).isTwice()) {
                double again = placeWords.length == 0 ? best : inPlace;
                answered += again * weights[i];
                covered += again > 0 ? weights[i] : 0;
                all += weights[i];
            }
        }
        double nothingElse = length == 0 ? 1 : Math.min(1, (double) namesUsed.size() / length);
        double having = answered / all * Math.min(1, Math.pow(covered / all / NEARLY_ALL, MISSING));
        double score = having * (1 - NOTHING_ELSE + NOTHING_ELSE * nothingElse) * (1 - MOST_IN_THE_NAME * IN_THE_NAME)
                + IN_THE_NAME * Math.min(MOST_IN_THE_NAME, namesUsed.size());
        return otherNumber(schoolNumbers) ? score * OTHER_NUMBER : score;
    }

    private boolean otherNumber(Integer[] schoolNumbers) {
        return !numbers.isEmpty() && schoolNumbers.length > 0 && Arrays.stream(schoolNumbers).noneMatch(numbers::contains);
    }
}
