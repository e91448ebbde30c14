package eu.etwinning.onboarding.membership;

import java.util.UUID;

/**
 * An approval on record that stands: by a person who is not the applicant, on the latest application, not taken back.
 * Only an application makes one, and the database has a row for it as long as it stands.
 *
 * @param decision the id of the decision
 * @param membership of which it is
 */
public record Approval(UUID decision, UUID membership) {}
