package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the engine needs to know that no property can tell it. */
@Component
class ProcessEngineSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new OfficeTenant());
        // A BPMN error that nobody catches would otherwise end the path in silence.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    }
}
