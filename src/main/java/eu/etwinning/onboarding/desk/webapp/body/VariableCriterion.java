package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/** What the variable of a case that one may read must be. */
public record VariableCriterion(String name, Operator operator, JsonNode value) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final int LONGEST = 255;

    public VariableCriterion {
        checkName(name);
        boolean text = value != null
                && value.isTextual()
                && value.asText().length() <= LONGEST
                && value.asText().indexOf(0) < 0;
        boolean number = value != null
                && (value.canConvertToLong() && value.isIntegralNumber()
                        || value.isDouble() && Double.isFinite(value.asDouble()));
        boolean fits =
                switch (operator == null ? Operator.LIKE : operator) {
                    case EQUAL, NOT_EQUAL -> text || number || value == null || value.isNull() || value.isBoolean();
                    case LIKE, NOT_LIKE -> text;
                    default -> text || number;
                };
        if (operator == null || !fits) {
            throw new IllegalArgumentException("Nothing can be compared so");
        }
    }

    static void checkName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No variable is called so");
        }
    }

    public enum Operator {
        @JsonProperty("eq")
        EQUAL,
        @JsonProperty("neq")
        NOT_EQUAL,
        @JsonProperty("gt")
        GREATER,
        @JsonProperty("gteq")
        GREATER_OR_EQUAL,
        @JsonProperty("lt")
        LESS,
        @JsonProperty("lteq")
        LESS_OR_EQUAL,
        @JsonProperty("like")
        LIKE,
        @JsonProperty("notLike")
        NOT_LIKE
    }
}
