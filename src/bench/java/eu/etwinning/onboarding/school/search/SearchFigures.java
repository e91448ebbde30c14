package eu.etwinning.onboarding.school.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured for one kind of query. */
class SearchFigures {

    static final String HEADER = String.format(
            "%-28s %6s %7s %7s %7s %8s %9s %9s %8s %8s %11s",
            "query", "n", "r@1", "r@5", "r@10", "+similar", "wrongly 0", "rightly 0", "median", "p95", "trigrams@1");

    private final List<Duration> times = new ArrayList<>();
    private int first;
    private int five;
    private int ten;
    private int withSimilar;
    private int wronglyNothing;
    private int rightlyNothing;
    private int trigramsAsked;
    private int trigrams;

    /**
     * @param position of the right school among those found, from 0; -1 if it is not among them
     * @param shown whether it is among those found or at least among the similar names
     * @param trigramsFirst whether plain trigrams find it first, null if they were not asked
     */
    void add(
            int position,
            boolean shown,
            boolean nothing,
            boolean nothingWithoutIt,
            Duration took,
            Boolean trigramsFirst) {
        took(took);
        first += position == 0 ? 1 : 0;
        five += position >= 0 && position < 5 ? 1 : 0;
        ten += position >= 0 ? 1 : 0;
        withSimilar += shown ? 1 : 0;
        wronglyNothing += nothing ? 1 : 0;
        rightlyNothing += nothingWithoutIt ? 1 : 0;
        trigramsAsked += trigramsFirst == null ? 0 : 1;
        trigrams += Boolean.TRUE.equals(trigramsFirst) ? 1 : 0;
    }

    void took(Duration time) {
        times.add(time);
    }

    /** The waits alone. */
    String waits(String row, int schools) {
        Collections.sort(times);
        return String.format("%-28s %,9d %6.1fms %6.1fms", row, schools, millis(0.5), millis(0.95));
    }

    String line(String row) {
        Collections.sort(times);
        double n = times.size();
        return String.format(
                "%-28s %6d %7.3f %7.3f %7.3f %8.3f %9.3f %9.3f %6.1fms %6.1fms %11.3f",
                row,
                times.size(),
                first / n,
                five / n,
                ten / n,
                withSimilar / n,
                wronglyNothing / n,
                rightlyNothing / n,
                millis(0.5),
                millis(0.95),
                trigrams / (double) trigramsAsked);
    }

    private double millis(double part) {
        return times.get((int) Math.min(times.size() - 1, part * times.size())).toNanos() / 1e6;
    }
}
