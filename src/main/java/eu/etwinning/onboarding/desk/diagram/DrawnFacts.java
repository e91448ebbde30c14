package eu.etwinning.onboarding.desk.diagram;

import java.util.Map;

/**
 * What the drawing of a diagram shows beside the elements, by their ids.
 *
 * @param changes what became of it since the version before
 * @param people how many wait there
 */
record DrawnFacts(Map<String, String> changes, Map<String, Integer> people) {}
