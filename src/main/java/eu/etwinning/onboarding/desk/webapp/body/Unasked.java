package eu.etwinning.onboarding.desk.webapp.body;

import java.util.List;

/** What Cockpit's search always sends a list of, and may be in none. */
public record Unasked() {

    static void checkNone(List<Unasked> asked) {
        if (asked != null && !asked.isEmpty()) {
            throw new IllegalArgumentException("What cases hold is not asked for");
        }
    }
}
