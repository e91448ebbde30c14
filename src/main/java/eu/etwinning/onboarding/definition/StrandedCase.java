package eu.etwinning.onboarding.definition;

import org.jspecify.annotations.Nullable;

/**
 * An element at which cases of an earlier version wait, and which the later version does not have like this. They go on
 * as they began.
 *
 * @param process the id of the process
 * @param office whose own way it is, or empty
 * @param version the version that the cases belong to
 * @param element the id of the element there
 * @param type what it is there, as BPMN calls it
 * @param becomes what it is in the later version; null if it is gone
 * @param cases how many wait there
 */
public record StrandedCase(
        String process,
        String office,
        int version,
        String element,
        String name,
        String type,
        @Nullable String becomes,
        int cases) {

    /** For people. */
    public String sentence() {
        String whose = office.isEmpty() ? process : process + " of " + office;
        String wait = cases == 1 ? "1 case waits" : cases + " cases wait";
        String now = becomes == null ? "which is gone" : "which was a " + type + " and is a " + becomes + " now";
        return whose + ", version " + version + ": " + wait + " at '" + name + "' (" + element + "), " + now + ".";
    }
}
