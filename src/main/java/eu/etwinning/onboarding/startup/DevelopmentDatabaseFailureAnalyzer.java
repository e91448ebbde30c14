package eu.etwinning.onboarding.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace that a developer's database cannot be kept. */
class DevelopmentDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DevelopmentDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DevelopmentDatabaseException cause) {
        return new FailureAnalysis(
                "This development database is older than the first schema that is kept: delete the folder data/ (where docker compose runs it, "
                        + "the volumes, by \"docker compose down --volumes\") and start again.",
                null,
                cause);
    }
}
