package eu.etwinning.onboarding.process.definitions;

import eu.etwinning.onboarding.process.EngineForCommands;
import org.springframework.context.annotation.Import;

/**
 * What the commands about definitions need: the engine, on a database, and the record. Nothing is read from files and nothing is started. No stereotype, so
 * that the application's component scan leaves it alone.
 */
@Import({EngineForCommands.class, DefinitionRecord.class, DefinitionDeployment.class, DeployedFiles.class, DefinitionHistory.class, WaitingCases.class,
        StrandedCases.class, NoOtherTypeWherePeopleWait.class, CaseMigration.class})
public class DefinitionsWithoutApplication {
}
