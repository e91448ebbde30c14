package eu.etwinning.onboarding.application;

import java.util.Map;

/**
 * How an office stands.
 *
 * @param waiting how many applications wait for the office
 * @param asked how many wait for an answer of the teacher
 * @param medianDays for how many whole days half of those that wait have waited at least; zero if none waits
 * @param oldestDays the same of the one that has waited longest
 * @param waitingByAge how many wait, by how long, shortest first
 * @param thisWeek the decisions made since Monday, by outcome, each outcome named
 */
public record OfficeFigures(
        int waiting,
        int asked,
        long medianDays,
        long oldestDays,
        Map<WaitingAge, Integer> waitingByAge,
        Map<Outcome, Integer> thisWeek) {

    /** How many decisions were made since Monday. */
    public int decidedThisWeek() {
        return thisWeek.values().stream().mapToInt(Integer::intValue).sum();
    }
}
