package eu.etwinning.onboarding.startup;

/**
 * What is wrong with a property.
 *
 * @param property its name, as it is written in a file
 * @param reason in words for whoever runs the application
 */
record ConfigurationProblem(String property, String reason) {

    @Override
    public String toString() {
        return property + ": " + reason;
    }
}
