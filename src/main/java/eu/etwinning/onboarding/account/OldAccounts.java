package eu.etwinning.onboarding.account;

import org.springframework.stereotype.Service;

import java.util.Optional;
import java.util.UUID;

/** The accounts of the old platform and whose they are now. */
@Service
public class OldAccounts {

    /** The old account linked to this teacher. */
    public Optional<OldAccount> linkedTo(UUID teacher) {
        throw new UnsupportedOperationException();
    }

    /** Whether an old account is linked to this teacher, or one with exactly the teacher's address (case aside) waits to be. */
    public boolean matches(UUID teacher) {
        throw new UnsupportedOperationException();
    }

    /**
     * Links the old account with exactly the teacher's address (case aside), once and for all; linking again changes nothing.
     *
     * @return whether an old account is linked to this teacher afterwards; false if there is none or somebody else was first
     */
    public boolean link(UUID teacher) {
        throw new UnsupportedOperationException();
    }
}
