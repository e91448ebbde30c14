package eu.etwinning.onboarding.demo;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import java.util.List;

/** Makes the demo's staff known to the engine. */
class DemoStaff {

    private final IdentityService identities;

    DemoStaff(IdentityService identities) {
        this.identities = identities;
    }

    /** Makes whoever is missing; the groups must be there. */
    void make(List<DemoStaffMember> members) {
        members.forEach(this::make);
    }

    private void make(DemoStaffMember member) {
        String email = member.person().foldedEmail();
        User user = identities.createUserQuery().userEmail(email).singleResult();
        if (user == null) {
            user = identities.newUser(email);
            user.setEmail(email);
        }
        user.setFirstName(member.person().givenName());
        user.setLastName(member.person().familyName());
        identities.saveUser(user);
        if (identities
                        .createGroupQuery()
                        .groupId(member.group())
                        .groupMember(user.getId())
                        .count()
                == 0) {
            identities.createMembership(user.getId(), member.group());
        }
    }
}
