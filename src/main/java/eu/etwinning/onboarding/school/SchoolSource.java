package eu.etwinning.onboarding.school;

/**
 * Where schools of the register come from.
 *
 * @param id the name of the source
 * @param country ISO 3166-1 alpha-2 code
 * @param licence the licence under which the data may be used
 * @param attribution whom to name
 * @param numberIsOfficial whether what the source calls a school is the number its authority gave
 */
public record SchoolSource(String id, String country, String licence, String attribution, boolean numberIsOfficial) {}
