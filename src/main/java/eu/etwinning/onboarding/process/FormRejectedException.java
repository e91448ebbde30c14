package eu.etwinning.onboarding.process;

import java.util.List;
import java.util.Map;

/** An answer does not fit the form as deployed; nothing of it was taken. */
public class FormRejectedException extends RuntimeException {

    /** What is wrong with the whole rather than with a field stands under this key. */
    public static final String WHOLE_FORM = "";

    private final transient Map<String, List<String>> errors;
    private final transient List<String> sentences;

    public FormRejectedException(Map<String, List<String>> errors, List<String> sentences) {
        super("The answer does not fit the form: " + errors.keySet());
        this.errors = Map.copyOf(errors);
        this.sentences = List.copyOf(sentences);
    }

    /** The same where there is no field to show it at: each problem led by the label of its field. */
    public List<String> sentences() {
        return sentences;
    }

    /**
     * For each field's key, and under the empty key for the whole, what is wrong with it, in sentences for the person
     * who answered.
     */
    public Map<String, List<String>> errors() {
        return errors;
    }
}
