package eu.etwinning.onboarding.account;

import java.util.UUID;

/**
 * An EU Login identity with an address that another account here has.
 *
 * @param help the request for help that the conflict became
 * @param holder whose account has the address
 * @param movable whether that account can be moved to the identity: not if it has an account of its own
 */
public record AddressConflict(UUID help, EuLoginIdentity identity, UUID holder, boolean movable) {}
