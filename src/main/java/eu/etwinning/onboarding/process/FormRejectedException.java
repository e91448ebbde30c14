package eu.etwinning.onboarding.process;

import java.util.List;
import java.util.Map;

/** An answer does not fit the form as deployed; nothing of it was taken. */
public class FormRejectedException extends RuntimeException {

    private final transient Map<String, List<String>> errors;

    FormRejectedException(Map<String, List<String>> errors) {
        super("The answer does not fit the form: " + errors.keySet());
        this.errors = Map.copyOf(errors);
    }

    /** For each field's key what is wrong with it, in sentences for the person who answered. */
    public Map<String, List<String>> errors() {
        return errors;
    }
}
