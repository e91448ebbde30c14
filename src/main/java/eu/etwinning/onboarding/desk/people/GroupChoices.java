package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.desk.setup.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups that there are, as pages show them. */
@Component
class GroupChoices {

    private final IdentityService identities;

    GroupChoices(IdentityService identities) {
        this.identities = identities;
    }

    /** By name. */
    List<GroupChoice> all() {
        Map<String, Group> groups = identities.createGroupQuery().list().stream()
                .collect(Collectors.toMap(Group::getId, Function.identity()));
        return groups.values().stream()
                .map(group -> choice(group, groups))
                .sorted(Comparator.comparing(GroupChoice::name))
                .toList();
    }

    private static GroupChoice choice(Group group, Map<String, Group> groups) {
        if (StaffGroups.OFFICE_TYPE.equals(group.getType())) {
            return new GroupChoice(group.getId(), name(group), group.getId(), false);
        }
        return StaffGroups.administeredBy(group)
                .filter(groups::containsKey)
                .map(office ->
                        new GroupChoice(group.getId(), name(Objects.requireNonNull(groups.get(office))), office, true))
                .orElseGet(() -> new GroupChoice(group.getId(), name(group), null, false));
    }

    private static String name(Group group) {
        return group.getName() == null ? group.getId() : group.getName();
    }
}
