package eu.etwinning.onboarding.startup;

import java.util.Locale;

/**
 * A property without which the application does not start.
 *
 * @param meaning what it says, in words for whoever runs the application
 */
record RequiredProperty(String name, String meaning) {

    /** The environment variable that sets the property, by Spring Boot's rule. */
    String environmentVariable() {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
