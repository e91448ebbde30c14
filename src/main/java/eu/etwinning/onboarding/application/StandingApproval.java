package eu.etwinning.onboarding.application;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

import java.util.UUID;

/** An approval that stands: the row to which a validated membership points, gone when the decision is taken back. */
@Entity
class StandingApproval {

    @Id
    private UUID id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision")
    private Decision decision;

    private UUID application;
    private UUID membership;

    /** For JPA. */
    protected StandingApproval() {}

    StandingApproval(Decision decision, Application application) {
        this.decision = decision;
        this.application = application.id();
        this.membership = application.membership();
    }
}
