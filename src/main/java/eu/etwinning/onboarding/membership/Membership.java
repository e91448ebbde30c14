package eu.etwinning.onboarding.membership;

import java.time.Instant;
import java.util.UUID;

/** A teacher at a school, in a role. */
public record Membership(
        UUID id, UUID teacher, long school, Role role, MembershipState state, Instant attachedAt, Instant stateSince) {}
