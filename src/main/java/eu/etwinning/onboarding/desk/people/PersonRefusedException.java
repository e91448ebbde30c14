package eu.etwinning.onboarding.desk.people;

/**
 * What was to be done to a person of the staff must not be, for a reason that the message names by its code; nothing
 * has changed.
 */
class PersonRefusedException extends RuntimeException {

    private final String field;
    private final String detail;

    /**
     * @param field where the sentence belongs: {@code address}, {@code firstName}, {@code lastName}, {@code groups}, or
     *     {@code all}
     * @param detail what the sentence names
     */
    PersonRefusedException(String field, String code, String detail) {
        super(code);
        this.field = field;
        this.detail = detail;
    }

    PersonRefusedException(String field, String code) {
        this(field, code, "");
    }

    String detail() {
        return detail;
    }

    String field() {
        return field;
    }
}
