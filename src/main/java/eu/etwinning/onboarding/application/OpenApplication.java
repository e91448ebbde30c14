package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.Role;

import java.time.Instant;
import java.util.UUID;

/** An application that waits for an office, as a line of a list. */
public record OpenApplication(
        UUID id, UUID membership, String teacher, String school, String town, Role role, Instant submittedAt) {}
