package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.application.OpenApplication;
import eu.etwinning.onboarding.application.OpenApplications;
import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.evidence.CaseEvidence;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.task.StraightforwardCandidates;
import eu.etwinning.onboarding.process.task.StraightforwardCandidates.Candidate;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.businessKey;

/** The cases that nothing speaks against, so that an office may approve several at once. */
@Service
public class StraightforwardCases {

    /** So many open applications are looked at in one statement. */
    private static final int PAGE = 200;

    private static final Map<String, Object> APPROVAL = Map.of(
            OnboardingProcess.DECISION,
            "APPROVE",
            OnboardingProcess.PERSON_JUDGEMENT,
            "YES",
            OnboardingProcess.SCHOOL_JUDGEMENT,
            "YES",
            OnboardingProcess.MEMBERSHIP_JUDGEMENT,
            "YES");

    private final StraightforwardCandidates candidates;
    private final OpenApplications applications;
    private final Memberships memberships;
    private final Accounts accounts;
    private final CaseEvidence evidence;
    private final OpenCases openCases;
    private final ValidatorForms caseForms;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final LeftOut leftOut;
    private final TransactionTemplate reading;

    StraightforwardCases(
            StraightforwardCandidates candidates,
            OpenApplications applications,
            Memberships memberships,
            Accounts accounts,
            CaseEvidence evidence,
            OpenCases openCases,
            ValidatorForms caseForms,
            TaskService tasks,
            FormService forms,
            IdentityService identities,
            LeftOut leftOut,
            PlatformTransactionManager transactions) {
        this.candidates = candidates;
        this.applications = applications;
        this.memberships = memberships;
        this.accounts = accounts;
        this.evidence = evidence;
        this.openCases = openCases;
        this.caseForms = caseForms;
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.leftOut = leftOut;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * The straightforward cases of these offices that no colleague has claimed, oldest first, until it has found so
     * many or has looked at all; a case that cannot be read is left out.
     *
     * @param validator the user id of whoever looks
     */
    public List<OpenApplication> waitingFor(String validator, Collection<String> offices, int most) {
        List<OpenApplication> found = new ArrayList<>();
        List<Candidate> page = candidates.page(offices, validator, null, PAGE);
        while (!page.isEmpty()) {
            for (Candidate candidate : page) {
                if (candidate.straightforward()) {
                    readIfStraightforward(candidate, offices).ifPresent(found::add);
                }
                if (found.size() == most) {
                    return found;
                }
            }
            page = page.size() < PAGE
                    ? List.of()
                    : candidates.page(offices, validator, page.get(page.size() - 1), PAGE);
        }
        return found;
    }

    /** In a transaction of its own: a case that cannot be read must not spoil the others'. */
    private Optional<OpenApplication> readIfStraightforward(Candidate candidate, Collection<String> offices) {
        try {
            return reading.execute(status -> isStraightforward(candidate.membership(), candidate.application())
                    ? applications.get(offices, candidate.application())
                    : Optional.empty());
        } catch (RuntimeException unreadable) {
            leftOut.add("straightforward-cases", candidate.application().toString(), unreadable);
            return Optional.empty();
        }
    }

    /**
     * Approves a case in the validator's name as its form would: claims it, says yes to all three judgements and puts
     * the decision on record, with what was known at this moment. Whether it is straightforward is judged again.
     *
     * @param offices the ids of the offices that the validator works for
     * @return what became of it; nothing is half done
     * @throws FormRejectedException if the rules of a decision do not allow it
     */
    @Transactional
    public BulkResult approve(OpenApplication application, String validator, List<String> offices) {
        accounts.lock(memberships.teacherOf(application.membership()));
        Membership membership = memberships.get(application.membership());
        Optional<Task> found = task(application, offices);
        if (found.isEmpty()) {
            return BulkResult.GONE;
        }
        Task task = found.get();
        if (task.getAssignee() != null && !task.getAssignee().equals(validator)) {
            return BulkResult.TAKEN;
        }
        if (!isStraightforward(application.membership(), application.id())) {
            return BulkResult.NOT_STRAIGHTFORWARD;
        }
        openCases.rewrite(membership);
        // An office's tenant has the id of its group.
        identities.setAuthentication(validator, offices, offices);
        try {
            Map<String, Object> accepted = caseForms.check(task.getId(), APPROVAL);
            tasks.claim(task.getId(), validator);
            forms.submitTaskForm(task.getId(), accepted);
        } finally {
            identities.clearAuthentication();
        }
        return BulkResult.APPROVED;
    }

    private boolean isStraightforward(UUID membership, UUID application) {
        return evidence.now(membership, application).straightforward();
    }

    private Optional<Task> task(OpenApplication application, Collection<String> offices) {
        Membership membership = memberships.get(application.membership());
        return Optional.ofNullable(tasks.createTaskQuery()
                .processDefinitionKey(OnboardingProcess.ETWINNING_VALIDATION)
                .taskDefinitionKey(OnboardingProcess.DECIDE_APPLICATION)
                .tenantIdIn(offices.toArray(String[]::new))
                .processInstanceBusinessKey(businessKey(membership.teacher(), membership.school()))
                .processVariableValueEquals(
                        OnboardingProcess.APPLICATION, application.id().toString())
                .singleResult());
    }
}
