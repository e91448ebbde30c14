package eu.etwinning.onboarding.etwinning;

import java.time.Instant;
import java.util.UUID;

/**
 * One decision on an application, as it stands on record.
 *
 * @param round     1 for the first decision on the application; each question opens another round
 * @param office    the national support organisation that decided
 * @param decidedBy the user id of the validator
 * @param reason    the question asked or why it was refused, for the teacher to read; null if approved or erased
 * @param answer    what the teacher answered to a question, or null
 */
public record Decision(UUID id, int round, Outcome outcome, String office, String decidedBy, Instant decidedAt, String reason, String answer) {
}
