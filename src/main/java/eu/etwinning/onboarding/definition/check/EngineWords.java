package eu.etwinning.onboarding.definition.check;

/** What the engine says of a failure, from the innermost cause, in one line. */
final class EngineWords {

    private EngineWords() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return words.replaceAll("\\s+", " ").replaceAll("^[A-Z]+-\\d+ ", "").strip();
    }
}
