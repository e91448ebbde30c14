package eu.etwinning.onboarding.application;

import java.time.Instant;
import java.util.UUID;

/**
 * One decision on an application, as it stands on record.
 *
 * @param school the id of the school that the application is for
 * @param round 1 for the first decision on the application; each one that leaves it open opens another round
 * @param refusal why it was refused; null for every other outcome
 * @param office the national support organisation that decided
 * @param decidedBy the user id of the validator
 * @param reason the question asked, or why it was refused, for the teacher to read; why two schools are one; null if
 *     there is none or it was erased
 * @param answer what the teacher answered to a question, or null
 * @param takenBack null as long as the decision stands
 */
public record RecordedDecision(
        UUID id,
        long school,
        int round,
        Outcome outcome,
        Judgements judgements,
        RefusalReason refusal,
        String office,
        String decidedBy,
        Instant decidedAt,
        String reason,
        String answer,
        TakenBack takenBack) {}
