package eu.etwinning.onboarding.startup;

import java.util.List;
import java.util.stream.Collectors;

/** The application was started with properties that cannot hold. */
class BadConfigurationException extends RuntimeException {

    private final List<ConfigurationProblem> problems;

    BadConfigurationException(List<ConfigurationProblem> problems) {
        super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("; ", "Wrong: ", "")));
        this.problems = problems;
    }

    List<ConfigurationProblem> problems() {
        return problems;
    }
}
