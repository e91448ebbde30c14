package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.desk.people.StaffUsers;
import eu.etwinning.onboarding.desk.setup.Grants;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Who may let all others in. One of them at least has an address to sign in with, whatever anybody does. */
@Component
public class Administrators {

    private static final String NAME = "Administrators";

    private final JdbcClient jdbc;
    private final IdentityService identities;
    private final StaffUsers users;
    private final Grants grants;

    Administrators(JdbcClient jdbc, IdentityService identities, StaffUsers users, Grants grants) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.users = users;
        this.grants = grants;
    }

    /**
     * Makes whoever has this address an administrator, and the user, the group and what else is missing for it. Doing
     * so again changes nothing.
     *
     * @return the id of the user
     */
    @Transactional
    public String make(EmailAddress address) {
        makeGroup();
        lock();
        User user = users.withAddress(address).orElseGet(() -> users.make(address, "Administrator", address.folded()));
        users.join(user, StaffGroups.ADMINISTRATORS);
        return user.getId();
    }

    /** They keep the staff on pages of this application; of the engine they need nothing. */
    public void makeGroup() {
        Group group = identities
                .createGroupQuery()
                .groupId(StaffGroups.ADMINISTRATORS)
                .singleResult();
        if (group == null) {
            group = identities.newGroup(StaffGroups.ADMINISTRATORS);
        }
        if (!NAME.equals(group.getName()) || !StaffGroups.PLATFORM_TYPE.equals(group.getType())) {
            group.setName(NAME);
            group.setType(StaffGroups.PLATFORM_TYPE);
            identities.saveGroup(group);
        }
        // Versions before this one let them into Camunda's Admin.
        grants.withdrawAll(StaffGroups.ADMINISTRATORS);
    }

    /**
     * Whoever changes who is of the staff does so one after the other, until the transaction ends: two may not each
     * remove the other.
     */
    public void lock() {
        jdbc.sql("select id_ from act_id_group where id_ = :group for update")
                .param("group", StaffGroups.ADMINISTRATORS)
                .query(String.class)
                .single();
    }

    /** The ids of the users that may be administrators by signing in. */
    public List<String> all() {
        return identities.createUserQuery().memberOfGroup(StaffGroups.ADMINISTRATORS).list().stream()
                .filter(user -> EmailAddress.find(user.getEmail())
                        .filter(address -> address.folded().equals(user.getEmail()))
                        .isPresent())
                .map(User::getId)
                .toList();
    }
}
