package eu.etwinning.onboarding.desk;

import java.util.ArrayList;
import java.util.List;

/** How long somebody waited each time. */
class Waits {

    private final List<Long> nanos = new ArrayList<>();

    void add(long nanos) {
        this.nanos.add(nanos);
    }

    @Override
    public String toString() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format("p50 %5.0f p95 %5.0f", millis(sorted, 0.5), millis(sorted, 0.95));
    }

    private static double millis(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(sorted.size() * part) - 1) / 1e6;
    }
}
