package eu.etwinning.onboarding.account;

import java.time.Instant;

/**
 * What a teacher who claims an old account may know of the claim.
 *
 * @param address the old address as the teacher wrote it
 * @param triesLeft how many codes may still be typed in
 * @param nextCode from when on another code may be asked for; in the past if it may be now
 */
public record OldAccountClaim(EmailAddress address, ClaimStage stage, int triesLeft, Instant nextCode) {}
