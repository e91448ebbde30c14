package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.account.EmailAddress;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * The engine's users, each known by the e-mail address of an EU Login account. None has a password: the way in is EU
 * Login.
 */
@Component
public class StaffUsers {

    /** The engine's column has room for no more. */
    private static final int LONGEST_ID = 64;

    private static final Logger LOG = LoggerFactory.getLogger(StaffUsers.class);

    private final IdentityService identities;

    StaffUsers(IdentityService identities) {
        this.identities = identities;
    }

    public Optional<User> withAddress(EmailAddress address) {
        return Optional.ofNullable(
                identities.createUserQuery().userEmail(address.folded()).singleResult());
    }

    /** @throws org.camunda.bpm.engine.ProcessEngineException if another user has the address */
    public User make(EmailAddress address, String firstName, String lastName) {
        User user = identities.newUser(freeId(address));
        user.setEmail(address.folded());
        user.setFirstName(firstName);
        user.setLastName(lastName);
        identities.saveUser(user);
        return user;
    }

    public void join(User user, String group) {
        if (identities
                        .createGroupQuery()
                        .groupId(group)
                        .groupMember(user.getId())
                        .count()
                == 0) {
            identities.createMembership(user.getId(), group);
        }
    }

    /** Brings the addresses of users of earlier versions into the form in which addresses are compared. */
    public void foldAddresses() {
        for (User user : identities.createUserQuery().list()) {
            Optional<EmailAddress> address = EmailAddress.find(user.getEmail());
            if (user.getEmail() != null && address.isEmpty()) {
                LOG.warn("The user '{}' has no e-mail address that anybody could sign in with", user.getId());
            } else if (address.isPresent() && !address.get().folded().equals(user.getEmail())) {
                if (withAddress(address.get()).isPresent()) {
                    LOG.warn(
                            "The user '{}' has the e-mail address of another one, and nobody can sign in as this user",
                            user.getId());
                } else {
                    user.setEmail(address.get().folded());
                    identities.saveUser(user);
                }
            }
        }
    }

    /**
     * Like the address, which colleagues read beside decisions. The engine allows fewer characters, and another may
     * have had the address before.
     */
    private String freeId(EmailAddress address) {
        String like = address.folded().replaceAll("[^a-zA-Z0-9._@-]", "-");
        String id = like.substring(0, Math.min(like.length(), LONGEST_ID));
        for (int number = 2; identities.createUserQuery().userId(id).count() > 0; number++) {
            String ending = "-" + number;
            id = like.substring(0, Math.min(like.length(), LONGEST_ID - ending.length())) + ending;
        }
        return id;
    }
}
