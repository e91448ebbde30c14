package eu.etwinning.onboarding.application;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** What the teacher answered to a question of the office, once. */
@Entity
@Table(name = "application_answer")
class Answer {

    @Id
    private UUID id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision")
    private Decision decision;

    private String answer;
    private Instant answeredAt;

    /** For JPA. */
    protected Answer() {}

    Answer(Decision question, String answer, Instant answeredAt) {
        this.decision = question;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }
}
