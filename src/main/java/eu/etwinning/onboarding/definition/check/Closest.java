package eu.etwinning.onboarding.definition.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Of the names that exist, the one that was most likely meant. */
final class Closest {

    private Closest() {}

    /** The known name that takes the fewest changes of letters; empty if none is known. */
    static String to(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(
                                name -> changes(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)))
                        .thenComparing(name -> name))
                .orElse("");
    }

    private static int changes(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swapped = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(swapped, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[to.length()];
    }
}
