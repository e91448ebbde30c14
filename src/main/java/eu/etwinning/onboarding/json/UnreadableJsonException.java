package eu.etwinning.onboarding.json;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What was sent is no JSON, or not of the shape that is known. */
public class UnreadableJsonException extends Exception {

    private static final int LONGEST = 100;

    private final String part;

    UnreadableJsonException(String part, @Nullable Exception cause) {
        super("Unreadable at '" + part + "'", cause);
        this.part = part.length() > LONGEST ? part.substring(0, LONGEST) : part;
    }

    /**
     * The part that is not known or cannot have this value, like {@code sorting.sortBy}; nothing where it is no JSON at
     * all.
     */
    public Optional<String> part() {
        return Optional.of(part).filter(name -> !name.isEmpty());
    }
}
