package eu.etwinning.onboarding.process.deadline;

import eu.etwinning.onboarding.calendar.OfficeCalendar;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * By whose clock the days of a case are counted: its office's. Expressions in diagrams say nothing of the office, and
 * those of older diagrams never will, so the case is asked in which they stand.
 */
@Component
public class CaseCalendar {

    private final OfficeCalendars calendars;

    CaseCalendar(OfficeCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Of the case that the engine carries on at this moment; the standard one if there is none, or it has no office
     * yet.
     */
    public OfficeCalendar current() {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        Object office = context == null ? null : context.getExecution().getVariable(OnboardingProcess.OFFICE);
        return calendars.of(office instanceof String id ? id : null);
    }
}
