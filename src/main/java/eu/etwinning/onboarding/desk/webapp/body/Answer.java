package eu.etwinning.onboarding.desk.webapp.body;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The answer to a form, as the engine gets it: what was accepted of a {@link Submission}. */
public record Answer(Map<String, Value> variables) {

    /**
     * @param type {@code Json} for what has parts; for all else nothing, so that the engine goes by the value itself
     */
    public record Value(@Nullable Object value, @Nullable String type) {}
}
