package eu.etwinning.onboarding.definition;

import java.util.Set;

/**
 * How one element of a diagram differs between two versions.
 *
 * @param element the element's id
 * @param type what it is, as BPMN calls it, e.g. {@code userTask}; of the earlier version if it was removed
 * @param name its name, which may be empty; of the earlier version if it was removed
 * @param before its name in the earlier version; empty where it was added
 * @param from for a line, the id of the element where it begins; else empty
 * @param to for a line, the id of the element where it ends; else empty
 * @param aspects what changed; empty unless it changed
 */
public record DefinitionDifference(
        String element,
        String type,
        String name,
        String before,
        String from,
        String to,
        Kind kind,
        Set<Aspect> aspects) {

    /** What became of the element. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What of an element can change. */
    public enum Aspect {
        /** What it is: a teacher's task became a step of the platform, say. Whoever waits there is stuck. */
        TYPE,
        NAME,
        DOCUMENTATION,
        /** Where it stands or leads. */
        ROUTE,
        /** Anything else that the engine heeds: form, delegate, condition, time and the like. */
        SETTINGS
    }
}
