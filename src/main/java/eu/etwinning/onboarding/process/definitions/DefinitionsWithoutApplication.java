package eu.etwinning.onboarding.process.definitions;

import org.springframework.context.annotation.Import;

/**
 * What the commands about definitions need beside the engine. Nothing is read from files and nothing is started. No stereotype, so
 * that the application's component scan leaves it alone.
 */
@Import({DefinitionRecord.class, DefinitionDeployment.class, DeployedFiles.class, DefinitionHistory.class, WaitingCases.class,
        StrandedCases.class, NoOtherTypeWherePeopleWait.class, CaseMigration.class})
public class DefinitionsWithoutApplication {
}
