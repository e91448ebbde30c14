package eu.etwinning.onboarding.definition.check;

/**
 * What the laws ask of the way that a case has come.
 *
 * @param role the role that the teacher has, or empty where none was chosen on this way
 * @param roleChecked whether that role was checked
 * @param decision what a person decided last; {@link #NONE} or {@link #PENDING} where nothing is decided
 * @param schoolAdded whether a school was added and not looked up since
 */
record Law(String role, boolean roleChecked, String decision, boolean schoolAdded) {

    static final Law BEGINNING = new Law("", false, Law.NONE, false);
    static final String NONE = "";
    /** A person has answered, and it is not recorded yet. */
    static final String PENDING = "(pending)";

    static final String APPROVED = "APPROVED";
    static final String COMPANY_STAFF = "COMPANY_STAFF";

    Law withRole(String chosen) {
        return new Law(chosen, false, decision, schoolAdded);
    }

    Law withRoleChecked(String checked) {
        return new Law(checked, true, decision, schoolAdded);
    }

    Law withDecision(String decided) {
        return new Law(role, roleChecked, decided, schoolAdded);
    }

    Law withSchoolAdded(boolean added) {
        return new Law(role, roleChecked, decision, added);
    }
}
