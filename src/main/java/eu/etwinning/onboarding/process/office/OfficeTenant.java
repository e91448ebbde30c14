package eu.etwinning.onboarding.process.office;

import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.modulith.NamedInterface;

import java.util.Set;

/**
 * The staff's cases belong to the tenant of the office that validates. An instance without tenant would be visible to
 * every office, so a case without office is refused.
 */
@NamedInterface("vocabulary")
public class OfficeTenant implements TenantIdProvider {

    public static final Set<String> TEACHERS = Set.of(OnboardingProcess.ofTeachers());

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (TEACHERS.contains(context.getProcessDefinition().getKey())) {
            return null;
        }
        DelegateExecution caller = context.getSuperExecution();
        Object office = caller == null
                ? context.getVariables().get(OnboardingProcess.OFFICE)
                : caller.getVariable(OnboardingProcess.OFFICE);
        if (!(office instanceof String tenant) || tenant.isBlank()) {
            throw new IllegalStateException(
                    "'" + context.getProcessDefinition().getKey() + "' runs only for an office");
        }
        return tenant;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}
