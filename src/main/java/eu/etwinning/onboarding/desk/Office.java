package eu.etwinning.onboarding.desk;

/**
 * A national support organisation, as the table {@code national-office} names it.
 *
 * @param id   the id of its tenant and of its group, e.g. {@code nso-fr}
 * @param name as people know it
 */
record Office(String id, String name) {
}
