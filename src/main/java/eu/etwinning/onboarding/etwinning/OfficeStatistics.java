package eu.etwinning.onboarding.etwinning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Counts what waits and what was decided. */
@Service
@Transactional(readOnly = true)
public class OfficeStatistics {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How these offices stand together. */
    public OfficeFigures of(Collection<String> offices) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'QUESTION') as asked,
                               percentile_disc(0.5) within group (order by submitted_at) filter (where state = 'WAITING') as median,
                               min(submitted_at) filter (where state = 'WAITING') as oldest
                        from etwinning_application join membership on membership.id = membership
                        where office in (:offices) and closed_at is null""")
                .param("offices", offices)
                .query((row, number) -> new OfficeFigures(row.getInt("waiting"), row.getInt("asked"), age(row.getTimestamp("median"), now),
                        age(row.getTimestamp("oldest"), now), waitingByAge(offices, now), thisWeek(offices)))
                .single();
    }

    private Map<WaitingAge, Integer> waitingByAge(Collection<String> offices, Instant now) {
        Map<WaitingAge, Integer> counts = new EnumMap<>(WaitingAge.class);
        Instant to = now;
        for (WaitingAge step : WaitingAge.values()) {
            Instant from = step.begin(now);
            counts.put(step, jdbc.sql("""
                            select count(*) from etwinning_application join membership on membership.id = membership
                            where office in (:offices) and closed_at is null and state = 'WAITING' and submitted_at > :from and submitted_at <= :to""")
                    .param("offices", offices).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).query(Integer.class).single());
            to = from;
        }
        return counts;
    }

    private static Duration age(Timestamp since, Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since.toInstant(), now);
    }

    private Map<Outcome, Integer> thisWeek(Collection<String> offices) {
        Instant monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(clock.getZone()).toInstant();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.sql("select outcome, count(*) from application_decision where office in (:offices) and decided_at >= :monday group by outcome")
                .param("offices", offices).param("monday", Timestamp.from(monday))
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }
}
