package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.check.DefinitionRules;
import eu.etwinning.onboarding.definition.check.Findings;
import eu.etwinning.onboarding.definition.check.Problem;
import eu.etwinning.onboarding.definition.deployment.DefinitionRule;
import eu.etwinning.onboarding.definition.modeler.DiagramVocabulary;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * Whether diagrams, tables and forms may be deployed together. The same for the command, the build and every
 * deployment; needs nothing that runs.
 */
@Component
public class DefinitionCheck implements DefinitionRule {

    private final DefinitionRules rules = new DefinitionRules(new DiagramVocabulary().read());

    /**
     * @param files all files that would be deployed together, contents by name; what belongs to one office alone has
     *     {@code offices/<office>/} in its name
     * @return nothing is deployed while it has problems
     */
    public Findings findings(Map<String, byte[]> files) {
        return rules.findings(files);
    }

    @Override
    public List<String> problems(DefinitionSet set) {
        return findings(set.files()).problems().stream().map(Problem::toString).toList();
    }
}
