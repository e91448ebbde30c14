package eu.etwinning.onboarding.desk.signin;

import java.util.List;

/**
 * Somebody who works in the webapps.
 *
 * @param user the id of the engine's user
 * @param groups the ids of the engine's groups the user is in
 * @param duties what the groups are there for
 * @param administered the ids of the offices whose people the member keeps
 */
public record StaffMember(String user, List<String> groups, List<StaffRole> duties, List<String> administered) {}
