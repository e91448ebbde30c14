package eu.etwinning.onboarding.school.search;

import java.util.Set;

/**
 * The words of a name, as {@link SchoolWords} reads it.
 *
 * @param said what the name says, in its order
 * @param all by which it may be found: as it is written, abbreviations written out, and what it may be abbreviated to
 * @param numbers those in it that tell schools apart
 */
record NameWords(Set<String> said, Set<String> all, Set<Integer> numbers) {}
