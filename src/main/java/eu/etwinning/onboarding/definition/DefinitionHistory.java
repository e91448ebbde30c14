package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.deployment.DefinitionDeployment;
import eu.etwinning.onboarding.definition.deployment.DefinitionPart;
import eu.etwinning.onboarding.definition.deployment.DeployedFiles;
import eu.etwinning.onboarding.definition.deployment.RefusedDefinitionsException;
import eu.etwinning.onboarding.definition.deployment.ThisMachine;
import eu.etwinning.onboarding.definition.migration.StrandedCases;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import eu.etwinning.onboarding.definition.record.RecordedPart;
import eu.etwinning.onboarding.definition.record.RecordedSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which sets of diagrams, tables and forms were live, what changed with each, and the way back. */
@Service
public class DefinitionHistory {

    private final DefinitionRecord record;
    private final DeployedFiles deployedFiles;
    private final DefinitionDeployment deployment;
    private final StrandedCases stranded;
    private final ThisMachine machine = new ThisMachine();

    DefinitionHistory(
            DefinitionRecord record,
            DeployedFiles deployedFiles,
            DefinitionDeployment deployment,
            StrandedCases stranded) {
        this.record = record;
        this.deployedFiles = deployedFiles;
        this.deployment = deployment;
        this.stranded = stranded;
    }

    /** All sets; the newest one is live. */
    public List<DeployedSet> newestFirst() {
        List<RecordedSet> sets = record.all();
        return sets.stream()
                .map(set -> new DeployedSet(set.number(), set.at(), set.by(), set.backTo(), set.equals(sets.get(0))))
                .toList();
    }

    /**
     * What a set changed against the one that was live before it; of the first one, all was added.
     *
     * @throws NoSuchElementException if there is no set of this number
     */
    public List<FileDifference> changes(int number) {
        List<RecordedSet> sets = record.all();
        RecordedSet set = sets.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no set " + number));
        Optional<RecordedSet> before =
                sets.stream().filter(one -> one.number() < number).findFirst();
        SortedSet<String> offices = new TreeSet<>();
        Stream.concat(Stream.of(set), before.stream())
                .flatMap(one -> one.parts().stream())
                .forEach(part -> offices.add(part.office()));
        return offices.stream()
                .flatMap(office -> changes(office, before.flatMap(one -> one.part(office)), set.part(office)))
                .toList();
    }

    /**
     * The engine's deployment in which an office's part of a set lies.
     *
     * @param office empty for the part for all
     */
    public Optional<String> deployment(int number, String office) {
        return record.find(number).flatMap(set -> set.part(office)).map(RecordedPart::deployment);
    }

    /**
     * Whether a file belongs to what is live now.
     *
     * @param office whose own it is, or empty
     * @param file by the name that the engine knows, such as {@code etwinning-validation.bpmn}
     */
    public boolean isLive(String office, String file) {
        return record.isLive(office, file);
    }

    /** Where cases wait that what is live now does not have like this. */
    public List<StrandedCase> stranded() {
        return stranded.all();
    }

    /**
     * Puts an earlier set live again, in the name of whoever runs this program.
     *
     * @return the number under which it is live now
     * @throws NoSuchElementException if there is no set of this number
     * @throws IllegalStateException if it is live already, breaks a rule that holds now, or the engine does not take it
     *     any more; then nothing has changed
     */
    public int goBack(int number) {
        try {
            return deployment.goBack(number, machine.user());
        } catch (RefusedDefinitionsException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private Stream<FileDifference> changes(String office, Optional<RecordedPart> before, Optional<RecordedPart> after) {
        if (before.map(RecordedPart::deployment).equals(after.map(RecordedPart::deployment))) {
            return Stream.empty();
        }
        SortedMap<String, byte[]> earlier =
                before.map(deployedFiles::part).map(DefinitionPart::files).orElseGet(TreeMap::new);
        SortedMap<String, byte[]> later =
                after.map(deployedFiles::part).map(DefinitionPart::files).orElseGet(TreeMap::new);
        SortedSet<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        return names.stream()
                .filter(name -> !Arrays.equals(earlier.get(name), later.get(name)))
                .map(name -> difference(office, name, earlier.get(name), later.get(name)));
    }

    private static FileDifference difference(
            String office, String name, byte @Nullable [] earlier, byte @Nullable [] later) {
        if (earlier == null || later == null) {
            return new FileDifference(
                    office,
                    name,
                    earlier == null ? DefinitionDifference.Kind.ADDED : DefinitionDifference.Kind.REMOVED,
                    List.of());
        }
        List<DefinitionDifference> elements = !name.endsWith(".bpmn")
                ? List.of()
                : DefinitionDifferences.between(
                        Bpmn.readModelFromStream(new ByteArrayInputStream(earlier)),
                        Bpmn.readModelFromStream(new ByteArrayInputStream(later)));
        return new FileDifference(office, name, DefinitionDifference.Kind.CHANGED, elements);
    }
}
