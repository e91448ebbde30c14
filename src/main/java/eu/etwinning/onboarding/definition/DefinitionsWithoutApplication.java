package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.deployment.DefinitionDeployment;
import eu.etwinning.onboarding.definition.deployment.DeployedFiles;
import eu.etwinning.onboarding.definition.migration.NoOtherTypeWherePeopleWait;
import eu.etwinning.onboarding.definition.migration.StrandedCases;
import eu.etwinning.onboarding.definition.migration.WaitingCases;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import org.springframework.context.annotation.Import;

/**
 * What the commands about definitions need beside the engine. Nothing is read from files and nothing is started. No
 * stereotype, so that the application's component scan leaves it alone.
 */
@Import({
    DefinitionRecord.class,
    DefinitionDeployment.class,
    DeployedFiles.class,
    DefinitionHistory.class,
    WaitingCases.class,
    StrandedCases.class,
    NoOtherTypeWherePeopleWait.class,
    CaseMigration.class,
    DefinitionCheck.class
})
public class DefinitionsWithoutApplication {}
