package eu.etwinning.onboarding.school;

import java.util.List;

/**
 * What a search found, each list best first.
 *
 * @param matches what was probably asked for
 * @param similar what has only some of the words, and where nothing was found the other schools of the town: worth a
 *     look before a school is added
 */
public record FoundSchools(List<SchoolMatch> matches, List<SchoolMatch> similar) {}
