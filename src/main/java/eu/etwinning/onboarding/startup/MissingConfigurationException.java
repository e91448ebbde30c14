package eu.etwinning.onboarding.startup;

import java.util.List;

/** The application was started without properties that it cannot do without. */
class MissingConfigurationException extends RuntimeException {

    private final List<RequiredProperty> missing;

    MissingConfigurationException(List<RequiredProperty> missing) {
        super("Missing: "
                + String.join(", ", missing.stream().map(RequiredProperty::name).toList()));
        this.missing = missing;
    }

    List<RequiredProperty> missing() {
        return missing;
    }
}
