package eu.etwinning.onboarding.process;

/** What a step of a diagram is about: in Camunda Modeler steps are sorted by it and bear its icon. */
enum Topic {
    OLD_ACCOUNT("Sign-in and old account"),
    SCHOOL("School"),
    MEMBERSHIP("Role and place at the school"),
    APPLICATION("Application and decision"),
    CASE("The validator's task"),
    REMINDER("Reminders and time limits");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
