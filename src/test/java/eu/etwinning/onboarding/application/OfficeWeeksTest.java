package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a week and of days are counted by the office's own clock. */
@OnboardingTest
class OfficeWeeksTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficeCalendars calendars;

    @ParameterizedTest
    @CsvSource({
        // Sunday evening here, Monday there.
        "nso-pt, 2031-03-09T21:00:00Z, 2031-03-09T22:00:00Z, 1",
                "nso-ge, 2031-03-09T21:00:00Z, 2031-03-09T22:00:00Z, 1",
        "nso-ge, 2031-03-09T19:59:59Z, 2031-03-09T22:00:00Z, 0",
                "nso-pt, 2031-03-09T19:59:59Z, 2031-03-09T22:00:00Z, 1",
        "nso-pt, 2031-03-09T23:59:59Z, 2031-03-10T08:00:00Z, 0",
                "nso-pt, 2031-03-10T00:00:00Z, 2031-03-10T08:00:00Z, 1",
        // On the last Sunday of March clocks go on an hour: this Monday began at 23:00 UTC.
        "nso-pt, 2031-03-30T23:00:00Z, 2031-04-01T08:00:00Z, 1", "nso-pt, 2031-03-30T22:59:59Z, 2031-04-01T08:00:00Z, 0"
    })
    void thisWeekBeganOnTheOfficesMonday(String office, Instant decided, Instant now, int counted) {
        int before = decidedAt(office, now);
        UUID application = application(office, decided.minusSeconds(60));
        jdbc.sql("insert into application_decision (id, application, round, outcome, office, decided_by, decided_at) "
                        + "values (gen_random_uuid(), :id, 1, 'ASKED', :office, 'x', :decided)")
                .param("id", application)
                .param("office", office)
                .param("decided", Timestamp.from(decided))
                .update();
        assertThat(decidedAt(office, now) - before).isEqualTo(counted);
        assertThat(decidedAt("nso-fi", now)).as("another office").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // Three days back over the night that has 23 hours.
        "nso-pt, 2031-03-28T12:30:00Z, 2031-03-31T11:15:00Z, THREE_DAYS",
        "nso-pt, 2031-03-28T12:30:00Z, 2031-03-31T11:45:00Z, SEVEN_DAYS",
        "nso-ge, 2031-03-28T12:30:00Z, 2031-03-31T12:15:00Z, THREE_DAYS"
    })
    void daysOfWaitingAreTheOffices(String office, Instant applied, Instant now, WaitingAge age) {
        int before = statistics(now).of(List.of(office)).waitingByAge().get(age);
        application(office, applied);
        assertThat(statistics(now).of(List.of(office)).waitingByAge().get(age) - before)
                .isOne();
    }

    /**
     * One in the night of 23 hours: after 23 hours it has waited for a day where clocks went on, and not yet in
     * Yerevan.
     */
    @ParameterizedTest
    @CsvSource({"Europe/Malta, 1", "Asia/Yerevan, 0"})
    void howLongTheOldestWaitsIsCountedSoToo(String zone, int days) {
        String office = "nso-" + UUID.randomUUID();
        jdbc.sql("insert into office_zone (office, zone) values (:office, :zone)")
                .param("office", office)
                .param("zone", zone)
                .update();
        try {
            application(office, Instant.parse("2031-03-29T20:00:00Z"));
            assertThat(statistics(Instant.parse("2031-03-30T19:30:00Z"))
                            .of(List.of(office))
                            .oldestDays())
                    .isEqualTo(days);
        } finally {
            jdbc.sql("delete from office_zone where office = :office")
                    .param("office", office)
                    .update();
        }
    }

    private int decidedAt(String office, Instant now) {
        return statistics(now).of(List.of(office)).decidedThisWeek();
    }

    private OfficeStatistics statistics(Instant now) {
        return new OfficeStatistics(jdbc, calendars, Clock.fixed(now, ZoneOffset.UTC));
    }

    private UUID application(String office, Instant applied) {
        UUID id = UUID.randomUUID();
        DomainRows rows = new DomainRows(jdbc);
        rows.teacher(id, "Anna", id.toString());
        rows.membership(id, id, rows.school("PL", id.toString(), ""), "TEACHER", "WAITING");
        return rows.application(id, id, applied, office);
    }
}
