package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.calendar.OfficeCalendar;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Counts what waits and what was decided. */
@Service
@Transactional(readOnly = true)
public class OfficeStatistics {

    private final JdbcClient jdbc;
    private final OfficeCalendars calendars;
    private final Clock clock;

    OfficeStatistics(JdbcClient jdbc, OfficeCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * How these offices stand together, each counted by its own clock, and how long they have let wait, by the clock
     * that they share.
     */
    public OfficeFigures of(Collection<String> offices) {
        Instant now = clock.instant();
        Map<String, OfficeCalendar> each = calendars.of(offices);
        OfficeCalendar shared = calendars.sharedBy(offices);
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'QUESTION') as asked,
                               percentile_disc(0.5) within group (order by submitted_at) filter (where state = 'WAITING') as median,
                               min(submitted_at) filter (where state = 'WAITING') as oldest
                        from etwinning_application join membership on membership.id = membership
                        where office in (:offices) and closed_at is null""")
                .param("offices", offices)
                .query((row, number) -> new OfficeFigures(
                        row.getInt("waiting"),
                        row.getInt("asked"),
                        days(row.getTimestamp("median"), now, shared),
                        days(row.getTimestamp("oldest"), now, shared),
                        waitingByAge(each, now),
                        thisWeek(each, now)))
                .single();
    }

    private Map<WaitingAge, Integer> waitingByAge(Map<String, OfficeCalendar> offices, Instant now) {
        Map<WaitingAge, Integer> counts = new EnumMap<>(WaitingAge.class);
        String[] to = begins(offices, calendar -> now);
        for (WaitingAge step : WaitingAge.values()) {
            String[] from = begins(offices, calendar -> step.begin(now, calendar));
            counts.put(
                    step,
                    jdbc.sql("""
                            select count(*) from etwinning_application application join membership on membership.id = membership
                            join unnest(:offices, :from::timestamptz[], :to::timestamptz[]) as step (office, begins, ends) on step.office = application.office
                            where closed_at is null and state = 'WAITING' and submitted_at > begins and submitted_at <= ends""")
                            .param("offices", offices.keySet().toArray(String[]::new))
                            .param("from", from)
                            .param("to", to)
                            .query(Integer.class)
                            .single());
            to = from;
        }
        return counts;
    }

    /** As PostgreSQL reads moments, whatever zone the connection is in. */
    private static String[] begins(Map<String, OfficeCalendar> offices, Function<OfficeCalendar, Instant> begin) {
        return offices.values().stream().map(begin).map(Instant::toString).toArray(String[]::new);
    }

    private static long days(Timestamp since, Instant now, OfficeCalendar calendar) {
        return since == null ? 0 : calendar.days(since.toInstant(), now);
    }

    private Map<Outcome, Integer> thisWeek(Map<String, OfficeCalendar> offices, Instant now) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.sql("""
                        select outcome, count(*) from application_decision decision
                        join unnest(:offices, :mondays::timestamptz[]) as week (office, monday) on week.office = decision.office
                        where decided_at >= monday group by outcome""")
                .param("offices", offices.keySet().toArray(String[]::new))
                .param("mondays", begins(offices, calendar -> calendar.weekBegan(now)))
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }
}
