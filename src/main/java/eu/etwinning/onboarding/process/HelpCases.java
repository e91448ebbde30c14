package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.HelpRequest;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Opens the offices' cases about old accounts and addresses. The office must be known before a case begins: it is the case's tenant. */
@Component
class HelpCases {

    private final DecisionService decisions;
    private final RuntimeService runtime;

    HelpCases(DecisionService decisions, RuntimeService runtime) {
        this.decisions = decisions;
        this.runtime = runtime;
    }

    /** Begins a case with the office that the table {@code national-office} names for the country of the request. */
    void open(HelpRequest help, String businessKey) {
        DmnDecisionRuleResult office = decisions.evaluateDecisionTableByKey("national-office", Map.of(OnboardingProcess.COUNTRY, help.country(), "region", ""))
                .getSingleResult();
        runtime.startProcessInstanceByKey(OnboardingProcess.OLD_ACCOUNT_HELP, businessKey, Map.of(OnboardingProcess.HELP, help.id().toString(),
                OnboardingProcess.OFFICE, office.<String>getEntry("office"), OnboardingProcess.OFFICE_NAME, office.<String>getEntry("name"),
                OnboardingProcess.DAYS, office.<Integer>getEntry("days")));
    }
}
