package eu.etwinning.onboarding.application;

import java.time.Instant;

/**
 * That a decision was taken back.
 *
 * @param by the user id of the validator who took it back
 * @param reason why, for the teacher and the next validator to read; null if it was erased
 */
public record TakenBack(String by, Instant at, String reason) {}
