package eu.etwinning.onboarding.calendar;

import eu.etwinning.onboarding.OnboardingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@OnboardingTest
class OfficeCalendarsTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Autowired
    private OfficeCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, ZoneId> before = new HashMap<>();

    @BeforeEach
    void whatTheTableSays() {
        jdbc.sql("select office, zone from office_zone").query(row -> {
            before.put(row.getString("office"), ZoneId.of(row.getString("zone")));
        });
    }

    @AfterEach
    void asItWas() {
        calendars.keep(before);
    }

    @Test
    void anOfficeHasTheZoneOfTheTable() {
        assertThat(calendars.of("nso-pt").zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(calendars.of("nso-ge").zone()).isEqualTo(ZoneId.of("Asia/Tbilisi"));
        assertThat(before.keySet()).contains("nso-be-nl", "nso-be-fr", "central-support", "nso-xk");
    }

    @Test
    void whereThereIsNoneThePropertyCounts() {
        assertThat(calendars.of((String) null).zone()).isEqualTo(BRUSSELS);
        assertThat(calendars.of("nso-nowhere").zone()).isEqualTo(BRUSSELS);
        jdbc.sql("update office_zone set zone = 'Mars/Olympus' where office = 'nso-pt'")
                .update();
        assertThat(calendars.of("nso-pt").zone())
                .as("one that only a newer Java knows")
                .isEqualTo(BRUSSELS);
    }

    @Test
    void whoeverWorksForSeveralHasWhatTheyShare() {
        assertThat(calendars.sharedBy(List.of("nso-pt")).zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(calendars.sharedBy(List.of("nso-be-nl", "nso-be-fr")).zone()).isEqualTo(BRUSSELS);
        assertThat(calendars.sharedBy(List.of("nso-pt", "nso-ge")).zone()).isEqualTo(BRUSSELS);
        assertThat(calendars.sharedBy(List.of()).zone()).isEqualTo(BRUSSELS);
        assertThat(calendars
                        .sharedBy(List.of("camunda-admin", "nso-pt", "nso-pt-admins", "process-owners"))
                        .zone())
                .as("of the one office among the groups")
                .isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(calendars.sharedBy(List.of("process-owners")).zone()).isEqualTo(BRUSSELS);
    }

    @Test
    void whatIsKeptIsAllThatThereIs() {
        calendars.keep(Map.of("nso-pt", ZoneId.of("Atlantic/Azores")));
        assertThat(calendars.of("nso-pt").zone()).isEqualTo(ZoneId.of("Atlantic/Azores"));
        assertThat(calendars.of("nso-ge").zone()).isEqualTo(BRUSSELS);
        calendars.keep(Map.of());
        assertThat(calendars.of("nso-pt").zone()).isEqualTo(BRUSSELS);
    }
}
