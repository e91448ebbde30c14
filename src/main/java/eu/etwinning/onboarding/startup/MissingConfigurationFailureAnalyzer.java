package eu.etwinning.onboarding.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.util.stream.Collectors;

/** Says in place of a stack trace what must be configured, and how. */
class MissingConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<MissingConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingConfigurationException cause) {
        String description = cause.missing().stream()
                .map(property -> "    " + property.name() + ": " + property.meaning())
                .collect(Collectors.joining("\n", "These properties are missing:\n\n", ""));
        String action = cause.missing().stream()
                .map(property -> "    " + property.environmentVariable())
                .collect(Collectors.joining(
                        "\n",
                        "Set them in an application.yaml beside the jar, or as environment variables:\n\n",
                        "\n\nTo try the application without any of this, run: mvn spring-boot:test-run"));
        return new FailureAnalysis(description, action, cause);
    }
}
