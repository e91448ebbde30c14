package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.account.EmailAddress;
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
class StaffMembers {

    private final IdentityService identities;

    StaffMembers(IdentityService identities) {
        this.identities = identities;
    }

    /** The member behind a sign-in, read anew each time so that a right taken away is gone at once; nothing for everybody else. */
    Optional<StaffMember> find(Authentication signIn) {
        if (signIn == null || !(signIn.getPrincipal() instanceof OidcUser person)) {
            return Optional.empty();
        }
        List<User> users = EmailAddress.find(person.getEmail()).map(this::withAddress).orElse(List.of());
        // Two users with one address would leave open who decides.
        return users.size() == 1 ? Optional.of(member(users.get(0))) : Optional.empty();
    }

    /** The users with this address, however an administrator typed it: the engine's own query would tell that apart. */
    List<User> withAddress(EmailAddress address) {
        String localPart = address.folded().substring(0, address.folded().indexOf('@') + 1);
        // The database finds who may be meant, by what stands before the domain; which spellings are one address it cannot know.
        return identities.createNativeUserQuery().sql("""
                        select * from act_id_user where position(#{localPart} in translate(normalize(email_, NFC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                            'abcdefghijklmnopqrstuvwxyz')) > 0""")
                .parameter("localPart", localPart).list().stream()
                .filter(user -> EmailAddress.find(user.getEmail()).filter(address::isSameAs).isPresent()).toList();
    }

    private StaffMember member(User user) {
        List<Group> groups = identities.createGroupQuery().groupMember(user.getId()).list();
        return new StaffMember(user.getId(), groups.stream().map(Group::getId).toList(),
                groups.stream().flatMap(StaffMembers::duty).distinct().toList());
    }

    private static Stream<Duty> duty(Group group) {
        if (StaffGroups.OFFICE_TYPE.equals(group.getType())) {
            return Stream.of(Duty.VALIDATOR);
        }
        return switch (group.getId()) {
            case StaffGroups.PROCESS_OWNERS -> Stream.of(Duty.PROCESS_OWNER);
            case StaffGroups.ADMINISTRATORS -> Stream.of(Duty.ADMINISTRATOR);
            default -> Stream.empty();
        };
    }
}
