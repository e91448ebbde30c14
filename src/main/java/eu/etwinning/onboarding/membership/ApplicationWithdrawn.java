package eu.etwinning.onboarding.membership;

import java.util.UUID;

/** Whatever application of this membership is open is not any more. Told inside the transaction that withdraws it. */
public record ApplicationWithdrawn(UUID membership) {}
