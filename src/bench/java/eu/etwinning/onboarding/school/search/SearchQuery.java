package eu.etwinning.onboarding.school.search;

/**
 * A query whose answer is known.
 *
 * @param wanted the school it is about, for whoever reads the misses
 */
record SearchQuery(String kind, String country, String words, long school, String wanted) {}
