package eu.etwinning.onboarding.desk.people;

import org.jspecify.annotations.Nullable;

/**
 * A group that a person may be put into.
 *
 * @param name as the office or the group is called
 * @param office the id of the office that the group is of; null if it is of none
 * @param administrator whether its members keep the people of the office
 */
record GroupChoice(String id, String name, @Nullable String office, boolean administrator) {}
