package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.calendar.OfficeCalendars;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Date;
import java.util.List;

/**
 * The week of the office that somebody in Tasklist works for. Public, because expressions of filters reach nothing
 * else.
 */
@Component
public class OfficeWeek {

    private final IdentityService identities;
    private final OfficeCalendars calendars;
    private final Clock clock;

    OfficeWeek(IdentityService identities, OfficeCalendars calendars, Clock clock) {
        this.identities = identities;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When it ends: the next Monday at midnight. */
    public Date end() {
        Authentication reader = identities.getCurrentAuthentication();
        List<String> offices = reader == null || reader.getGroupIds() == null ? List.of() : reader.getGroupIds();
        return Date.from(calendars.sharedBy(offices).weekEnds(clock.instant()));
    }
}
