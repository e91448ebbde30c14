package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.process.definitions.DefinitionHistory;
import org.springframework.stereotype.Component;

/** Whether an office validates in a way of its own. Public, because expressions of diagrams reach nothing else. */
@Component
public class ValidationVariant {

    private final DefinitionHistory history;

    ValidationVariant(DefinitionHistory history) {
        this.history = history;
    }

    /** The tenant under which the office's own validation lies; null where the office has none and the shared one is called. */
    public String tenantOf(String office) {
        return history.isLive(office, OnboardingProcess.ETWINNING_VALIDATION + ".bpmn") ? office : null;
    }
}
