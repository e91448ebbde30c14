package eu.etwinning.onboarding.definition.migration;

import eu.etwinning.onboarding.definition.StrandedCase;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares where cases of earlier versions wait with what a later version of the diagram has. */
@Component
public class StrandedCases {

    private final WaitingCases waiting;
    private final DefinitionRecord record;
    private final RepositoryService repository;

    StrandedCases(WaitingCases waiting, DefinitionRecord record, RepositoryService repository) {
        this.waiting = waiting;
        this.record = record;
        this.repository = repository;
    }

    /** Those that what is live now has stranded. */
    public List<StrandedCase> all() {
        return record.live().stream()
                .flatMap(set -> set.parts().stream())
                .flatMap(part ->
                        repository.createProcessDefinitionQuery().deploymentId(part.deployment()).list().stream()
                                .flatMap(live -> by(
                                                part.office(),
                                                live.getKey(),
                                                repository.getBpmnModelInstance(live.getId()))
                                        .filter(stranded -> stranded.version() != live.getVersion())))
                .toList();
    }

    /**
     * Those that a version of this process strands if it goes live.
     *
     * @param later the diagram with the version
     */
    Stream<StrandedCase> by(String office, String process, BpmnModelInstance later) {
        return waiting.versions(process, office).stream().flatMap(version -> in(version, office, later));
    }

    /** Those of one earlier version. */
    public Stream<StrandedCase> in(ProcessDefinition version, String office, BpmnModelInstance later) {
        BpmnModelInstance earlier = repository.getBpmnModelInstance(version.getId());
        return waiting.in(version).stream().flatMap(at -> {
            ModelElementInstance before = earlier.getModelElementById(at.element());
            ModelElementInstance after = later.getModelElementById(at.element());
            boolean same = before == null || after != null && type(after).equals(type(before));
            return same
                    ? Stream.empty()
                    : Stream.of(new StrandedCase(
                            version.getKey(),
                            office,
                            version.getVersion(),
                            at.element(),
                            name(before),
                            type(before),
                            Optional.ofNullable(after).map(StrandedCases::type).orElse(null),
                            at.cases()));
        });
    }

    private static String type(ModelElementInstance element) {
        return element.getElementType().getTypeName();
    }

    private static String name(ModelElementInstance element) {
        return element instanceof FlowNode node && node.getName() != null ? node.getName() : "";
    }
}
