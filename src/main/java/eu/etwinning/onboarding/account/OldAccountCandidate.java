package eu.etwinning.onboarding.account;

import java.util.Optional;

/**
 * An old account that may be the one somebody remembers.
 *
 * @param holder whose it is now, if it is linked
 */
public record OldAccountCandidate(OldAccount account, Optional<Teacher> holder) {}
