package eu.etwinning.onboarding.definition.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A set that was put live.
 *
 * @param by whoever did, or which start of which node
 * @param backTo the number of the earlier set that this one brought back, or null
 * @param parts the part for all first
 */
public record RecordedSet(int number, String hash, Instant at, String by, Integer backTo, List<RecordedPart> parts) {

    public Optional<RecordedPart> part(String office) {
        return parts.stream().filter(part -> part.office().equals(office)).findFirst();
    }
}
