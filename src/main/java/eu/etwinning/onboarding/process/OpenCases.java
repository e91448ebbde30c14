package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.MembershipState;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.LikelyDuplicates;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

import java.util.UUID;

import static eu.etwinning.onboarding.process.OnboardingProcess.businessKey;

/** The cases that wait for a validator, as they are told what became known after they were opened. */
@Component
class OpenCases {

    private final TaskService tasks;
    private final Memberships memberships;
    private final LikelyDuplicates duplicates;
    private final CaseEvidence evidence;

    OpenCases(TaskService tasks, Memberships memberships, LikelyDuplicates duplicates, CaseEvidence evidence) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.duplicates = duplicates;
        this.evidence = evidence;
    }

    /** Writes the evidence of a teacher's open cases anew. */
    void rewriteThoseOf(UUID teacher) {
        memberships.of(teacher).stream().filter(membership -> membership.state() == MembershipState.WAITING).forEach(this::rewrite);
    }

    /** Writes the evidence of all open cases at this school, and at those that are one with it, anew. */
    void rewriteThoseAt(long school) {
        memberships.waitingAt(school).forEach(this::rewrite);
    }

    /** The teacher has one school more: writes the open cases of the teacher, and of whoever may be the same person, anew. */
    void rewriteThoseAround(UUID teacher, String country) {
        rewriteThoseOf(teacher);
        memberships.namesakes(teacher, country).forEach(this::rewriteThoseOf);
    }

    /** A school was added: writes the open cases at those that look like it anew. */
    void rewriteThoseAtSchoolsLike(long school) {
        duplicates.around(school).forEach(alike -> rewriteThoseAt(alike.school().id()));
    }

    /** Writes the evidence of the case anew, if it waits for a validator. */
    void rewrite(Membership membership) {
        tasks.createTaskQuery().taskDefinitionKey(OnboardingProcess.DECIDE_APPLICATION)
                .processInstanceBusinessKey(businessKey(membership.teacher(), membership.school())).list()
                .forEach(task -> tasks.setVariablesLocal(task.getId(), evidence.variables(membership.id(),
                        UUID.fromString((String) tasks.getVariable(task.getId(), OnboardingProcess.APPLICATION)))));
    }
}
