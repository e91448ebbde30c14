package eu.etwinning.onboarding.school;

/**
 * A school that a search found.
 *
 * @param score how much of what was asked for it has, from 0 to 1
 */
public record SchoolMatch(School school, double score) {
}
