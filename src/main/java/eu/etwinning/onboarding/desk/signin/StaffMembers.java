package eu.etwinning.onboarding.desk.signin;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.desk.people.StaffUsers;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who of the staff has signed in with EU Login: the engine's user with that e-mail address. */
@Component
public class StaffMembers {

    private final IdentityService identities;
    private final StaffUsers users;

    StaffMembers(IdentityService identities, StaffUsers users) {
        this.identities = identities;
        this.users = users;
    }

    /**
     * The member behind a sign-in, read anew each time so that a right taken away is gone at once; nothing for
     * everybody else.
     */
    public Optional<StaffMember> find(Authentication signIn) {
        if (signIn == null || !(signIn.getPrincipal() instanceof OidcUser person)) {
            return Optional.empty();
        }
        return EmailAddress.find(person.getEmail()).flatMap(users::withAddress).map(this::member);
    }

    private StaffMember member(User user) {
        List<Group> groups =
                identities.createGroupQuery().groupMember(user.getId()).list();
        return new StaffMember(
                user.getId(),
                groups.stream().map(Group::getId).toList(),
                groups.stream().flatMap(StaffMembers::duty).distinct().toList(),
                groups.stream()
                        .map(StaffGroups::administeredBy)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Stream<StaffRole> duty(Group group) {
        if (StaffGroups.OFFICE_TYPE.equals(group.getType())) {
            return Stream.of(StaffRole.VALIDATOR);
        }
        if (StaffGroups.administeredBy(group).isPresent()) {
            return Stream.of(StaffRole.OFFICE_ADMINISTRATOR);
        }
        return switch (group.getId()) {
            case StaffGroups.PROCESS_OWNERS -> Stream.of(StaffRole.PROCESS_OWNER);
            case StaffGroups.ADMINISTRATORS -> Stream.of(StaffRole.ADMINISTRATOR);
            default -> Stream.empty();
        };
    }
}
