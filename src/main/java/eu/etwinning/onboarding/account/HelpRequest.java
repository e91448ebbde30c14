package eu.etwinning.onboarding.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that no code can settle and an office decides.
 *
 * @param teacher who asks for an old account; of an address that is taken, who has it here
 * @param country where to look for the old account: ISO 3166-1 alpha-2 code (XK for Kosovo), or empty
 * @param remembered what the teacher says of the old account
 * @param outcome null as long as it is open
 * @param refusal why it was refused, for the person to read; null otherwise
 */
public record HelpRequest(
        UUID id,
        UUID teacher,
        HelpReason reason,
        String country,
        Instant askedAt,
        RememberedAccount remembered,
        @Nullable HelpOutcome outcome,
        @Nullable String refusal) {

    public boolean isOpen() {
        return outcome == null;
    }
}
