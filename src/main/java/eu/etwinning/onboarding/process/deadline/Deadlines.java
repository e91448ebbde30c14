package eu.etwinning.onboarding.process.deadline;

import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.application.ApplicationWaits;
import eu.etwinning.onboarding.process.vocabulary.DiagramTime;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;

/**
 * How long the diagrams wait for people, in days of the office that has the case. Public, because expressions of
 * diagrams reach nothing else.
 */
@NamedInterface("vocabulary")
@Component
public class Deadlines {

    private final ValidationProperties properties;
    private final ApplicationWaits waits;
    private final HelpRequests helpRequests;
    private final CaseCalendar calendar;
    private final Clock clock;

    Deadlines(
            ValidationProperties properties,
            ApplicationWaits waits,
            HelpRequests helpRequests,
            CaseCalendar calendar,
            Clock clock) {
        this.properties = properties;
        this.waits = waits;
        this.helpRequests = helpRequests;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** For a teacher to answer a question. */
    @DiagramTime("The time that a teacher has to answer the office")
    public String answer() {
        return fromNow(properties.answerWithin());
    }

    /** For a head to say whether somebody works at the school. */
    @DiagramTime("The time that a head has to answer the office")
    public String headAnswer() {
        return fromNow(properties.headAnswerWithin());
    }

    /**
     * By when an office must have decided on an application.
     *
     * @param days that the office has, counted from when the teacher, or the head, has last done their part
     */
    public Date decision(String application, int days) {
        return after(
                waits.officesTurnSince(
                        UUID.fromString(application),
                        asked -> calendar.current().after(asked, properties.headAnswerWithin())),
                days);
    }

    /** From when on a decision on an application is due soon. */
    public Date decisionSoon(String application, int days) {
        return soon(decision(application, days));
    }

    /** By when an office must have decided on a request for help, with so many days. */
    public Date help(String help, int days) {
        return after(helpRequests.get(UUID.fromString(help)).askedAt(), days);
    }

    /** From when on a decision on a request for help is due soon. */
    public Date helpSoon(String help, int days) {
        return soon(help(help, days));
    }

    /** For a teacher to name the certificate of employment: to the end of the last working day. */
    @DiagramTime("The working days that a teacher has to name the certificate of employment")
    public String certificate() {
        ZonedDateTime now = calendar.current().at(clock.instant());
        return new WorkingDays(properties.certificateWithinWorkingDays())
                .after(now)
                .toString();
    }

    private String fromNow(Duration time) {
        Instant now = clock.instant();
        return Duration.between(now, calendar.current().after(now, time)).toString();
    }

    private Date after(Instant start, int days) {
        return Date.from(calendar.current().after(start, Duration.ofDays(days)));
    }

    private Date soon(Date due) {
        return Date.from(calendar.current().before(due.toInstant(), properties.followUpBefore()));
    }
}
