package eu.etwinning.onboarding.definition.migration;

import eu.etwinning.onboarding.definition.DefinitionSet;
import eu.etwinning.onboarding.definition.deployment.DefinitionRule;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * An element at which cases wait does not become something else under its id: what is written down about it would be
 * true of two things.
 */
@Component
public class NoOtherTypeWherePeopleWait implements DefinitionRule {

    private final StrandedCases stranded;

    NoOtherTypeWherePeopleWait(StrandedCases stranded) {
        this.stranded = stranded;
    }

    @Override
    public List<String> problems(DefinitionSet set) {
        return set.parts().stream()
                .flatMap(part -> part.files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".bpmn"))
                        .flatMap(file -> problems(part.office(), file.getKey(), file.getValue())))
                .toList();
    }

    private Stream<String> problems(String office, String file, byte[] content) {
        BpmnModelInstance diagram;
        try {
            diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException unreadable) {
            // The engine refuses it and says why.
            return Stream.empty();
        }
        return diagram.getModelElementsByType(Process.class).stream()
                .flatMap(process -> stranded.by(office, process.getId(), diagram))
                .filter(cases -> cases.becomes() != null)
                .map(cases -> file + ": " + cases.sentence() + " Give the new element an id of its own.");
    }
}
