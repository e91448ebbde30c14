package eu.etwinning.onboarding.definition;

import java.util.List;

/**
 * What became of a file from one set to the next.
 *
 * @param office whose own way it belongs to, or empty
 * @param elements of a diagram that changed: what differs in it; may be empty, if only the drawing does
 */
public record FileDifference(
        String office, String file, DefinitionDifference.Kind kind, List<DefinitionDifference> elements) {}
