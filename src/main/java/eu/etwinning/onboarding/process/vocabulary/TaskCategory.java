package eu.etwinning.onboarding.process.vocabulary;

/** What a step of a diagram is about: in Camunda Modeler steps are sorted by it and bear its icon. */
public enum TaskCategory {
    OLD_ACCOUNT("Sign-in and old account"),
    SCHOOL("School"),
    MEMBERSHIP("Role and place at the school"),
    APPLICATION("Application and decision"),
    CASE("The validator's task"),
    REMINDER("Reminders and time limits");

    private final String label;

    TaskCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
