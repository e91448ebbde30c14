package eu.etwinning.onboarding.account;

import org.springframework.stereotype.Service;

import java.util.UUID;

/** The teachers' accounts. */
@Service
public class Accounts {

    /**
     * Takes over what EU Login says of the person who signed in; the first time, the account is made.
     *
     * @throws AddressTakenException if another account holds the address: nothing is changed then
     */
    public Arrival recognise(EuLoginIdentity identity) {
        throw new UnsupportedOperationException();
    }

    /** The account with this id, which must exist. */
    public Teacher get(UUID teacher) {
        throw new UnsupportedOperationException();
    }

    /** Puts on record that this teacher's onboarding began. Returns whether it was the first time. */
    public boolean beginOnboarding(UUID teacher) {
        throw new UnsupportedOperationException();
    }

    /** Whether this teacher's onboarding ever began. */
    public boolean onboardingBegan(UUID teacher) {
        throw new UnsupportedOperationException();
    }
}
