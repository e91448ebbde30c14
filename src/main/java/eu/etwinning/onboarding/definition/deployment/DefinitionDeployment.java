package eu.etwinning.onboarding.definition.deployment;

import eu.etwinning.onboarding.definition.DefinitionSet;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import eu.etwinning.onboarding.definition.record.RecordedPart;
import eu.etwinning.onboarding.definition.record.RecordedSet;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Puts sets of definitions live: each part is one deployment of the engine, so that a diagram keeps the forms and
 * tables that belong to it. A part that does not change stays the deployment that it is.
 */
@Component
@Transactional
public class DefinitionDeployment {

    private final RepositoryService repository;
    private final DefinitionRecord record;
    private final DeployedFiles deployedFiles;
    private final List<DefinitionRule> rules;

    public DefinitionDeployment(
            RepositoryService repository,
            DefinitionRecord record,
            DeployedFiles deployedFiles,
            List<DefinitionRule> rules) {
        this.repository = repository;
        this.record = record;
        this.deployedFiles = deployedFiles;
        this.rules = rules;
    }

    /**
     * Puts a set live that never was: one that was replaced meanwhile does not come back like this.
     *
     * @param by whoever does, for the record
     * @return its number; none if the set was live before, and nothing happened
     * @throws RefusedDefinitionsException if it breaks a rule, or the engine does not take it; nothing happened
     */
    OptionalInt deploy(DefinitionSet set, String by) {
        record.lock();
        String hash = set.hash();
        if (record.knows(hash)) {
            return OptionalInt.empty();
        }
        check(set);
        return OptionalInt.of(record.add(hash, by, null, deployed(set.parts())));
    }

    /**
     * Puts a set live again that was live before.
     *
     * @param number of the set, as the record has it
     * @return the number of the set that is live now
     * @throws NoSuchElementException if there is no set of this number
     * @throws IllegalStateException if it is live already
     * @throws RefusedDefinitionsException if it breaks a rule that holds now, or the engine does not take it any more;
     *     nothing happened
     */
    public int goBack(int number, String by) {
        record.lock();
        RecordedSet earlier =
                record.find(number).orElseThrow(() -> new NoSuchElementException("There is no set " + number));
        RecordedSet live = record.live().orElseThrow();
        if (live.hash().equals(earlier.hash())) {
            throw new IllegalStateException("Set " + number + " is live");
        }
        List<DefinitionPart> parts =
                earlier.parts().stream().map(deployedFiles::part).toList();
        check(DefinitionSet.of(parts));
        return record.add(earlier.hash(), by, number, deployed(parts));
    }

    private void check(DefinitionSet set) {
        List<String> problems =
                rules.stream().flatMap(rule -> rule.problems(set).stream()).toList();
        if (!problems.isEmpty()) {
            throw new RefusedDefinitionsException(problems);
        }
    }

    private List<RecordedPart> deployed(List<DefinitionPart> parts) {
        Optional<RecordedSet> live = record.live();
        return parts.stream()
                .map(part -> live.flatMap(set -> set.part(part.office()))
                        .filter(same -> same.hash().equals(part.hash()))
                        .orElseGet(() -> new RecordedPart(
                                part.office(),
                                part.hash(),
                                deploy(part),
                                List.copyOf(part.files().keySet()))))
                .toList();
    }

    private String deploy(DefinitionPart part) {
        DeploymentBuilder deployment = repository.createDeployment().name("onboarding");
        if (!part.office().equals(DefinitionPart.FOR_ALL)) {
            deployment.tenantId(part.office());
        }
        part.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            return deployment.deploy().getId();
        } catch (ParseException e) {
            throw new RefusedDefinitionsException(e.getResorceReports().stream()
                    .flatMap(file ->
                            file.getErrors().stream().map(error -> file.getResourceName() + ": " + error.getMessage()))
                    .toList());
        } catch (ProcessEngineException e) {
            throw new RefusedDefinitionsException(List.of(e.getMessage()));
        }
    }
}
