package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.migration.StrandedCases;
import eu.etwinning.onboarding.definition.migration.WaitingCases;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import eu.etwinning.onboarding.definition.record.RecordedPart;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves the cases of earlier versions to those that are live, where each element at which they wait is there still.
 * What people answered stays. A case that cannot be moved goes on in the version that it began in. Killed in the middle
 * and called again, it goes on where it stopped.
 */
@Service
public class CaseMigration {

    private static final int BATCH = 100;

    private final DefinitionRecord record;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final WaitingCases waiting;
    private final StrandedCases stranded;
    private final TransactionOperations transaction;

    CaseMigration(
            DefinitionRecord record,
            RepositoryService repository,
            RuntimeService runtime,
            WaitingCases waiting,
            StrandedCases stranded,
            TransactionOperations transaction) {
        this.record = record;
        this.repository = repository;
        this.runtime = runtime;
        this.waiting = waiting;
        this.stranded = stranded;
        this.transaction = transaction;
    }

    /**
     * Tells what would be moved where, and moves it.
     *
     * @param renamed elements that have another id in the version that is live
     * @param dryRun whether everything is tried and nothing is changed
     * @param tell takes the plan, line by line, before anything moves, then how far it is
     * @throws IllegalArgumentException if {@code renamed} names what does not exist, or cannot be the same; nothing was
     *     moved
     */
    public Report run(RenamedElements renamed, boolean dryRun, Consumer<String> tell) {
        List<Move> moves = record.live().stream()
                .flatMap(set -> set.parts().stream())
                .flatMap(part -> moves(part, renamed))
                .toList();
        moves.forEach(move -> show(move, renamed, tell));
        int moved = 0;
        List<Stayed> stayed = new ArrayList<>();
        for (Move move : moves) {
            moved += carryOut(move, dryRun, stayed, tell);
        }
        return new Report(moved, stayed);
    }

    private Stream<Move> moves(RecordedPart part, RenamedElements renamed) {
        return repository.createProcessDefinitionQuery().deploymentId(part.deployment()).list().stream()
                .flatMap(live -> waiting.versions(live.getKey(), part.office()).stream()
                        .filter(version -> !version.getId().equals(live.getId()))
                        .map(version -> new Move(
                                part.office(),
                                version,
                                live,
                                cases(version),
                                plan(version, live, renamed.of(live.getKey())))))
                .filter(move -> move.cases() > 0);
    }

    private long cases(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .count();
    }

    private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to, Map<String, String> renamed) {
        BpmnModelInstance later = repository.getBpmnModelInstance(to.getId());
        BpmnModelInstance earlier = repository.getBpmnModelInstance(from.getId());
        MigrationInstructionsBuilder instructions =
                runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities();
        renamed.forEach((before, after) -> {
            if (later.getModelElementById(after) == null) {
                throw new IllegalArgumentException(to.getKey() + " that is live has no element '" + after + "'.");
            }
            // An element may have been renamed in one of several versions only.
            if (earlier.getModelElementById(before) != null) {
                instructions.mapActivities(before, after);
            }
        });
        try {
            return instructions.build();
        } catch (MigrationPlanValidationException e) {
            throw new IllegalArgumentException(
                    e.getValidationReport().getInstructionReports().stream()
                            .map(report ->
                                    "'" + report.getMigrationInstruction().getSourceActivityId() + "' cannot become '"
                                            + report.getMigrationInstruction().getTargetActivityId() + "': "
                                            + String.join(", ", report.getFailures()))
                            .collect(Collectors.joining("\n")),
                    e);
        }
    }

    private void show(Move move, RenamedElements renamed, Consumer<String> tell) {
        tell.accept("%s: %d cases of version %d to version %d"
                .formatted(
                        move.name(),
                        move.cases(),
                        move.from().getVersion(),
                        move.to().getVersion()));
        Map<String, String> names = renamed.of(move.to().getKey());
        names.forEach((before, after) -> tell.accept("  " + before + " is " + after + " now"));
        stranded.in(
                        move.from(),
                        move.office(),
                        repository.getBpmnModelInstance(move.to().getId()))
                .filter(cases -> !names.containsKey(cases.element()))
                .forEach(cases -> tell.accept("  " + cases.sentence() + " They stay."));
    }

    private int carryOut(Move move, boolean dryRun, List<Stayed> stayed, Consumer<String> tell) {
        int moved = 0;
        // What has moved is not found any more; what stays is passed over.
        int passed = 0;
        List<ProcessInstance> batch = batch(move, passed);
        while (!batch.isEmpty()) {
            int stayedBefore = stayed.size();
            if (failure(move.plan(), batch, dryRun).isPresent()) {
                for (ProcessInstance one : batch) {
                    failure(move.plan(), List.of(one), dryRun)
                            .ifPresent(reason -> stayed.add(
                                    new Stayed(move.name(), move.from().getVersion(), one.getBusinessKey(), reason)));
                }
            }
            int stay = stayed.size() - stayedBefore;
            moved += batch.size() - stay;
            passed += dryRun ? batch.size() : stay;
            tell.accept(moved + " cases of " + move.name() + (dryRun ? " can be moved" : " are moved"));
            batch = batch(move, passed);
        }
        return moved;
    }

    private List<ProcessInstance> batch(Move move, int passed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(move.from().getId())
                .orderByProcessInstanceId()
                .asc()
                .listPage(passed, BATCH);
    }

    /** Moves all of them or none; why none, if it is none. */
    private Optional<String> failure(MigrationPlan plan, List<ProcessInstance> cases, boolean dryRun) {
        try {
            transaction.executeWithoutResult(status -> {
                runtime.newMigration(plan)
                        .processInstanceIds(
                                cases.stream().map(ProcessInstance::getId).toList())
                        .execute();
                if (dryRun) {
                    status.setRollbackOnly();
                }
            });
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException e) {
            return Optional.of(e.getValidationReport().getActivityInstanceReports().stream()
                    .map(report -> "it waits at '" + report.getSourceScopeId()
                            + "', which the version that is live does not have like this")
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining("; "), reasons -> reasons.isEmpty() ? e.getMessage() : reasons)));
        } catch (RuntimeException e) {
            return Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    /** Cases of one version that are to become cases of another. */
    private record Move(String office, ProcessDefinition from, ProcessDefinition to, long cases, MigrationPlan plan) {

        String name() {
            return office.isEmpty() ? to.getKey() : to.getKey() + " of " + office;
        }
    }

    /** @param moved how many were moved, or could be */
    public record Report(int moved, List<Stayed> stayed) {}

    /**
     * A case that stays in the version that it began in.
     *
     * @param process whose case it is
     * @param key what it is about: ids of the teacher and the school
     */
    public record Stayed(String process, int version, String key, String reason) {}
}
