package eu.etwinning.onboarding.process;

/** A field of an answer holds none of the words that the step behind its form knows. */
class UnknownWordException extends RuntimeException {

    private final String field;

    UnknownWordException(String field, String word) {
        super("'" + word + "' is nothing that '" + field + "' can be");
        this.field = field;
    }

    String field() {
        return field;
    }
}
