package eu.etwinning.onboarding.definition.check;

/** The name in an expression that names a bean and nothing else. */
final class Bean {

    private Bean() {}

    /** What stands in <code>${…}</code>; the whole text where it is no such expression. */
    static String named(String expression) {
        String text = expression.strip();
        return text.matches("[$#]\\{\\s*\\w+\\s*}")
                ? text.substring(2, text.length() - 1).strip()
                : text;
    }
}
