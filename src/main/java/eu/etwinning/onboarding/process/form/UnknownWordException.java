package eu.etwinning.onboarding.process.form;

/** A field of an answer holds none of the words that the step behind its form knows. */
public class UnknownWordException extends RuntimeException {

    private final String field;

    public UnknownWordException(String field, String word) {
        super("'" + word + "' is nothing that '" + field + "' can be");
        this.field = field;
    }

    public String field() {
        return field;
    }
}
