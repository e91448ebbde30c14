package eu.etwinning.onboarding.startup;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in place of a stack trace that the database was made by other migrations than ours. */
class OtherDatabaseVersionFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    /** Flyway's advice is left out: to "repair" a database is to take its word for ours. */
    private static final Predicate<String> FINDING =
            Pattern.compile("^(Migration|Detected|->) ").asPredicate();

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database is of another version of the application, and nothing was changed in it:\n\n"
                        + cause.getMessage().lines().filter(FINDING).collect(Collectors.joining("\n    ", "    ", "")),
                "Start the version that the database belongs to, or this one on another database.",
                cause);
    }
}
