package eu.etwinning.onboarding.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.util.stream.Collectors;

/** Says in place of a stack trace which properties are wrong, and why. */
class BadConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<BadConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadConfigurationException cause) {
        return new FailureAnalysis(
                cause.problems().stream()
                        .map(problem -> "    " + problem)
                        .collect(Collectors.joining("\n", "These properties are wrong:\n\n", "")),
                "Correct them where they are set: in an application.yaml beside the jar, in an environment variable, or behind the command.",
                cause);
    }
}
