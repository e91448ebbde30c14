package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.desk.setup.StaffGroups;
import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.desk.signin.StaffRole;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose people somebody keeps.
 *
 * @param everybody whether that is the whole staff
 * @param offices otherwise the ids of the offices
 */
record Reach(boolean everybody, Set<String> offices) {

    static Reach of(StaffMember member) {
        return new Reach(member.duties().contains(StaffRole.ADMINISTRATOR), Set.copyOf(member.administered()));
    }

    /** Whether membership of this group is theirs to give and to take. An office's administrators make no others. */
    boolean gives(String group) {
        return everybody || offices.contains(group);
    }

    /** The groups whose members they see, unless they see all. */
    Set<String> visible() {
        Set<String> groups = new TreeSet<>(offices);
        offices.forEach(office -> groups.add(StaffGroups.administratorsOf(office)));
        return groups;
    }

    boolean givesAll(List<String> groups) {
        return groups.stream().allMatch(this::gives);
    }
}
