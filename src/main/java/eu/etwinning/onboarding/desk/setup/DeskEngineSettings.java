package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.desk.overdue.DeskProperties;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the engine must know of the staff's rights and no property can tell it. */
@Component
class DeskEngineSettings extends AbstractProcessEnginePlugin {

    private final DeskProperties properties;

    DeskEngineSettings(DeskProperties properties) {
        this.properties = properties;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new TaskGrants(properties.centralOffice()));
    }
}
