package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Arrival;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.profile.Role;
import org.springframework.stereotype.Service;

import java.util.UUID;

/** Everything by which a teacher sets the onboarding in motion. Whatever is asked for twice runs once. */
@Service
public class Onboarding {

    /**
     * Somebody signed in: the account is recognised, an old account is looked for again if the address changed, and the onboarding
     * begins if it never did.
     *
     * @throws eu.etwinning.onboarding.account.AddressTakenException if another account holds the address
     */
    public Arrival signIn(EuLoginIdentity identity) {
        throw new UnsupportedOperationException();
    }

    /** "Add a school" in the profile. */
    public void addSchool(UUID teacher) {
        throw new UnsupportedOperationException();
    }

    /**
     * "Apply for eTwinning" beside a school in the profile.
     *
     * @throws java.util.NoSuchElementException if the membership is not this teacher's or was left
     */
    public void applyForETwinning(UUID teacher, UUID membership) {
        throw new UnsupportedOperationException();
    }

    /** "Change role" beside a school in the profile; what runs for that school is overtaken. Throws as {@link #applyForETwinning}. */
    public void changeRole(UUID teacher, UUID membership, Role role) {
        throw new UnsupportedOperationException();
    }

    /** "Leave this school" in the profile; what runs for that school is overtaken. Throws as {@link #applyForETwinning}. */
    public void leaveSchool(UUID teacher, UUID membership) {
        throw new UnsupportedOperationException();
    }
}
