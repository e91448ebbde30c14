package eu.etwinning.onboarding.school;

import java.time.Instant;

/**
 * A school that is read as another one.
 *
 * @param merged the id of the school that is not shown any more
 * @param survivor the id of the school shown in its place
 * @param reason why the two are one
 * @param mergedBy the user id of who said so
 */
public record SchoolMerge(long id, long merged, long survivor, String reason, String mergedBy, Instant mergedAt) {}
