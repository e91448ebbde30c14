package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The answer to a form, as Tasklist sends it: a value for each field. */
public record Submission(Map<String, Value> variables) {

    /**
     * @param type {@code Json} where the value has parts and is written out as a text; else nothing
     * @param valueInfo what the engine would build an object from; nothing that may be sent
     */
    public record Value(
            @Nullable JsonNode value,
            @Nullable String type,
            @Nullable JsonNode valueInfo) {}
}
