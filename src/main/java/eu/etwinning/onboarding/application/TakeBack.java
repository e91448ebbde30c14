package eu.etwinning.onboarding.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** That an office took a decision back. Why lies beside it and can be erased. */
@Entity
@Table(name = "decision_taken_back")
class TakeBack {

    @Id
    private UUID id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision")
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "taken_back_by")
    private String by;

    @Column(name = "taken_back_at")
    private Instant at;

    /** For JPA. */
    protected TakeBack() {}

    TakeBack(Decision decision, String by, Instant at) {
        this.decision = decision;
        this.outcome = decision.outcome();
        this.by = by;
        this.at = at;
    }
}
