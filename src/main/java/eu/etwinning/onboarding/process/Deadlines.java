package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.etwinning.Applications;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** How long the diagrams wait for people. Public, because expressions of diagrams reach nothing else. */
@Component
public class Deadlines {

    private final ValidationProperties properties;
    private final Applications applications;
    private final HelpRequests helpRequests;
    private final Clock clock;

    Deadlines(ValidationProperties properties, Applications applications, HelpRequests helpRequests, Clock clock) {
        this.properties = properties;
        this.applications = applications;
        this.helpRequests = helpRequests;
        this.clock = clock;
    }

    /** For a teacher to answer a question. */
    @DiagramTime("The time that a teacher has to answer the office")
    public String answer() {
        return properties.answerWithin().toString();
    }

    /** For a head to say whether somebody works at the school. */
    @DiagramTime("The time that a head has to answer the office")
    public String headAnswer() {
        return properties.headAnswerWithin().toString();
    }

    /**
     * By when an office must have decided on an application.
     *
     * @param days that the office has, counted from when the teacher, or the head, has last done their part
     */
    public Date decision(String application, int days) {
        return after(applications.officesTurnSince(UUID.fromString(application), properties.headAnswerWithin()), days);
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
        return new WorkingDays(properties.certificateWithinWorkingDays()).fromNow(clock).toString();
    }

    private static Date after(Instant start, int days) {
        return Date.from(start.plus(Duration.ofDays(days)));
    }

    private Date soon(Date due) {
        return Date.from(due.toInstant().minus(properties.followUpBefore()));
    }
}
