package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.process.engine.RetryOnConflict;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

import java.util.UUID;

/** Claims of an old account that begin in the profile, after the teacher has gone on without one. */
@Service
public class LateClaims {

    private final OldAccounts oldAccounts;
    private final HelpRequests requests;
    private final RuntimeService runtime;
    private final RetryOnConflict secondTry;

    LateClaims(OldAccounts oldAccounts, HelpRequests requests, RuntimeService runtime, RetryOnConflict secondTry) {
        this.oldAccounts = oldAccounts;
        this.requests = requests;
        this.runtime = runtime;
        this.secondTry = secondTry;
    }

    /**
     * Whether this teacher may claim an old account: has none, has not asked for help, and is not claiming one already.
     */
    public boolean mayBegin(UUID teacher) {
        return oldAccounts.linkedTo(teacher).isEmpty()
                && requests.latestOf(teacher).filter(HelpRequest::isOpen).isEmpty()
                && !runs(teacher);
    }

    /** Begins one. Where it may not, nothing happens: what is under way goes on. */
    public void begin(UUID teacher) {
        secondTry.run(teacher, () -> {
            if (mayBegin(teacher)) {
                runtime.createMessageCorrelation(OnboardingProcess.OLD_ACCOUNT_TO_BE_CLAIMED)
                        .processInstanceBusinessKey(OnboardingProcess.oldAccountKey(teacher))
                        .setVariable(OnboardingProcess.TEACHER, teacher.toString())
                        .correlateStartMessage();
            }
        });
    }

    private boolean runs(UUID teacher) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(OnboardingProcess.OLD_ACCOUNT_CLAIM)
                        .processInstanceBusinessKey(OnboardingProcess.oldAccountKey(teacher))
                        .count()
                > 0;
    }
}
