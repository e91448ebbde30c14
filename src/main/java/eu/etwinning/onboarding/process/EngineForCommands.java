package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.application.ApplicationWaits;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.process.deadline.CaseCalendar;
import eu.etwinning.onboarding.process.deadline.Deadlines;
import eu.etwinning.onboarding.process.deadline.ValidationProperties;
import eu.etwinning.onboarding.process.engine.HistoryProperties;
import eu.etwinning.onboarding.process.engine.ProcessEngineSettings;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * The engine as commands of the jar use it: a case that moves to a new version may come upon a time limit, a set that
 * goes back is checked, and nothing else of the application is met. No stereotype, so that the application's component
 * scan leaves it alone.
 */
@ImportAutoConfiguration(CamundaBpmAutoConfiguration.class)
@EnableConfigurationProperties({ValidationProperties.class, HistoryProperties.class})
@Import({
    ProcessEngineSettings.class,
    Deadlines.class,
    CaseCalendar.class,
    OfficeCalendars.class,
    ApplicationWaits.class,
    HelpRequests.class
})
public class EngineForCommands {}
