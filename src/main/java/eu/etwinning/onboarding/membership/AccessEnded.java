package eu.etwinning.onboarding.membership;

import java.util.UUID;

/** This membership gives no access any more, whatever was approved. Told inside the transaction that ends it. */
public record AccessEnded(UUID membership) {}
