package eu.etwinning.onboarding.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "membership")
class MembershipRow {

    @Id
    private UUID id;

    private UUID teacher;
    private long school;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    private Instant attachedAt;
    private Instant stateSince;

    Membership toMembership() {
        return new Membership(id, teacher, school, role, state, attachedAt, stateSince);
    }
}
