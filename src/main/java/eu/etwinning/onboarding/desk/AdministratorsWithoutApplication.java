package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.desk.people.StaffUsers;
import eu.etwinning.onboarding.desk.setup.Grants;
import eu.etwinning.onboarding.process.EngineForCommands;
import org.springframework.context.annotation.Import;

/**
 * What a command of the jar needs to make administrators. No stereotype, so that the application's component scan
 * leaves it alone.
 */
@Import({EngineForCommands.class, Administrators.class, StaffUsers.class, Grants.class})
public class AdministratorsWithoutApplication {}
