package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.LikelyDuplicates;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.businessKey;

/**
 * The cases that wait for a validator, as they are told what became known after they were opened. Several of them are
 * told when what became known is committed, one by one: an odd case spoils neither what somebody else did nor the other
 * cases.
 */
@Component
public class OpenCases {

    private static final String WORK = "open-cases";

    private final TaskService tasks;
    private final IdentityService identities;
    private final Memberships memberships;
    private final LikelyDuplicates duplicates;
    private final CaseEvidence evidence;
    private final OneByOne oneByOne;
    private final LeftOut leftOut;

    OpenCases(
            TaskService tasks,
            IdentityService identities,
            Memberships memberships,
            LikelyDuplicates duplicates,
            CaseEvidence evidence,
            OneByOne oneByOne,
            LeftOut leftOut) {
        this.tasks = tasks;
        this.identities = identities;
        this.memberships = memberships;
        this.duplicates = duplicates;
        this.evidence = evidence;
        this.oneByOne = oneByOne;
        this.leftOut = leftOut;
    }

    /** Writes the evidence of a teacher's open cases anew. */
    void rewriteThoseOf(UUID teacher) {
        afterwards(() -> openOf(teacher));
    }

    /** Writes the evidence of all open cases at this school, and at those that are one with it, anew. */
    public void rewriteThoseAt(long school) {
        afterwards(() -> memberships.waitingAt(school));
    }

    /**
     * The teacher has one school more: writes the open cases of the teacher, and of whoever may be the same person,
     * anew.
     */
    public void rewriteThoseAround(UUID teacher, String country) {
        rewriteThoseOf(teacher);
        afterwards(() -> memberships.namesakes(teacher, country).stream()
                .flatMap(namesake -> openOf(namesake).stream())
                .toList());
    }

    /** A school was added: writes the open cases at those that look like it anew. */
    public void rewriteThoseAtSchoolsLike(long school) {
        afterwards(() -> duplicates.around(school).stream()
                .flatMap(alike -> memberships.waitingAt(alike.school().id()).stream())
                .toList());
    }

    /** Writes the evidence of the case anew, if it waits for a validator. */
    public void rewrite(Membership membership) {
        tasks.createTaskQuery()
                .taskDefinitionKey(OnboardingProcess.DECIDE_APPLICATION)
                .processInstanceBusinessKey(businessKey(membership.teacher(), membership.school()))
                .list()
                .forEach(task -> tasks.setVariablesLocal(
                        task.getId(), evidence.variables(membership.id(), UUID.fromString((String)
                                tasks.getVariable(task.getId(), OnboardingProcess.APPLICATION)))));
    }

    private List<Membership> openOf(UUID teacher) {
        return memberships.of(teacher).stream()
                .filter(membership -> membership.state() == MembershipState.WAITING)
                .toList();
    }

    private void afterwards(Supplier<? extends Collection<Membership>> cases) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            rewriteAll(cases);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rewriteAll(cases);
            }
        });
    }

    /** Not in the name of whoever is signed in: their rights end at their own case. */
    private void rewriteAll(Supplier<? extends Collection<Membership>> cases) {
        Authentication signedIn = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            oneByOne.run(WORK, cases.get(), membership -> membership.id().toString(), this::rewrite);
        } catch (RuntimeException notFound) {
            // What was done is committed: whoever did it must not be told that it failed.
            leftOut.add(WORK, "all", notFound);
        } finally {
            identities.setAuthentication(signedIn);
        }
    }
}
