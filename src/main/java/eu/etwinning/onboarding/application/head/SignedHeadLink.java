package eu.etwinning.onboarding.application.head;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link to a question says.
 *
 * @param expiresAt until when it can be used, to the second
 * @param secret of this very link: a question that is mailed once more has another
 */
public record SignedHeadLink(UUID inquiry, Instant expiresAt, UUID secret) {}
