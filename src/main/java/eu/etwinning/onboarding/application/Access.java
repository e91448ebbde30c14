package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import org.springframework.stereotype.Service;

import java.util.UUID;

/** Who may use eTwinning: whoever has at least one validated membership. Derived, never stored twice. */
@Service
public class Access {

    private final Memberships memberships;

    Access(Memberships memberships) {
        this.memberships = memberships;
    }

    public boolean granted(UUID teacher) {
        return memberships.of(teacher).stream().anyMatch(membership -> membership.state() == MembershipState.VALIDATED);
    }
}
