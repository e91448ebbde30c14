package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a teacher reads of days is what the office says of them. */
@OnboardingTest
class ProfileDatesTest {

    private static final Instant LATE = Instant.parse("2031-06-30T20:45:00Z");

    @Autowired
    private ProfileSchools schools;

    @Autowired
    private ProfileOldAccounts oldAccounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"GE, 2031-07-01", "PT, 2031-06-30"})
    void sinceWhenAnApplicationWaitsAndHowLongTheOfficeHas(String country, LocalDate day) {
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values (:country, 'School Of Days', 'Town', 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").param("country", country).query(Long.class).single();
        Journey journey = journeys.signIn()
                .iAmNew()
                .findSchool(country, "School Of Days")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        jdbc.sql("update membership set state_since = :late where teacher = :teacher")
                .param("late", Timestamp.from(LATE))
                .param("teacher", journey.teacher())
                .update();
        assertThat(schools.of(journey.teacher())).singleElement().satisfies(shown -> {
            assertThat(shown.since()).isEqualTo(day);
            assertThat(shown.days()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @CsvSource({"GE, 2031-07-01", "PT, 2031-06-30"})
    void sinceWhenSomebodyAskedForHelp(String country, LocalDate day) {
        Journey journey = journeys.signIn().askForHelp(country, "");
        jdbc.sql("update help_request set asked_at = :late where teacher = :teacher")
                .param("late", Timestamp.from(LATE))
                .param("teacher", journey.teacher())
                .update();
        assertThat(oldAccounts.of(journey.teacher()).helpAskedOn()).isEqualTo(day);
    }
}
