package eu.etwinning.onboarding.school;

import java.util.List;

/**
 * A school that a search found.
 *
 * @param otherNames old names, and names in other languages
 * @param score how much of what was asked for it has, from 0 to 1
 */
public record SchoolMatch(School school, List<String> otherNames, double score) {}
