package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.account.EmailAddress;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The administrator who can let all others in. */
@Component
class FirstAdministrator {

    private final StaffMembers members;
    private final IdentityService identities;
    private final EmailAddress address;

    FirstAdministrator(StaffMembers members, IdentityService identities, @Value("${onboarding.first-administrator}") String address) {
        this.members = members;
        this.identities = identities;
        this.address = new EmailAddress(address);
    }

    /** Makes the user where nobody has the address yet. It has no password: the way in is EU Login. */
    void make() {
        User user = members.withAddress(address).stream().findFirst().orElse(null);
        if (user == null) {
            user = identities.newUser(idOf(address));
            user.setFirstName("First");
            user.setLastName("Administrator");
            user.setEmail(address.value());
            identities.saveUser(user);
        }
        if (identities.createGroupQuery().groupId(StaffGroups.ADMINISTRATORS).groupMember(user.getId()).count() == 0) {
            identities.createMembership(user.getId(), StaffGroups.ADMINISTRATORS);
        }
    }

    /** The engine allows fewer characters in an id than an address may have. */
    private static String idOf(EmailAddress address) {
        return address.folded().replaceAll("[^a-z0-9._@-]", "-");
    }
}
