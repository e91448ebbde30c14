package eu.etwinning.onboarding.definition.office;

import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an office validates in a way of its own. Public, because expressions of diagrams reach nothing else. */
@Component
public class ValidationVariant {

    private static final String VALIDATION = "etwinning-validation.bpmn";

    private final DefinitionRecord record;

    ValidationVariant(DefinitionRecord record) {
        this.record = record;
    }

    /**
     * The tenant under which the office's own validation lies; null where the office has none and the one for all is
     * called.
     */
    public @Nullable String tenantOf(String office) {
        return record.isLive(office, VALIDATION) ? office : null;
    }
}
