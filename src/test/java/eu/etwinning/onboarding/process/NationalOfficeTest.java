package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.application.ParticipatingCountries;
import eu.etwinning.onboarding.definition.DecisionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class NationalOfficeTest {

    private final DecisionFile nationalOffice = new DecisionFile("national-office");

    @Test
    void everyCountryThatTakesPartHasAnOfficeOfItsOwn() {
        Set<Object> offices = new HashSet<>();
        countriesTakingPart().forEach(country -> {
            Map<String, Object> office = decide(country, "");
            assertThat(office.get("office").toString()).startsWith("nso-" + country.toLowerCase(Locale.ROOT));
            assertThat(office)
                    .containsEntry("mailbox", office.get("office") + "@offices.example")
                    .containsEntry("days", 7);
            assertThat(office.get("name").toString()).isNotBlank();
            assertThat(office.get("language").toString()).matches("[a-z]{2}");
            offices.add(office.get("office"));
        });
        assertThat(offices).hasSize(46);
    }

    @Test
    void everyOfficeCountsItsDaysInATimeZoneOfItsOwnCountry() {
        countriesTakingPart()
                .forEach(country -> assertThat(ZoneId.getAvailableZoneIds())
                        .as(country)
                        .contains(decide(country, "").get("zone").toString()));
        assertThat(decide("US", "Texas")).containsEntry("zone", "Europe/Brussels");
    }

    @ParameterizedTest
    @CsvSource({
        "ES, Europe/Madrid",
        "PT, Europe/Lisbon",
        "TR, Europe/Istanbul",
        "GE, Asia/Tbilisi",
        "AM, Asia/Yerevan",
        "AZ, Asia/Baku",
        "UA, Europe/Kyiv",
        "IS, Atlantic/Reykjavik",
        "IE, Europe/Dublin",
        "FI, Europe/Helsinki",
        "GR, Europe/Athens",
        "JO, Asia/Amman",
        "LB, Asia/Beirut",
        "TN, Africa/Tunis",
        "PS, Asia/Hebron",
        "XK, Europe/Belgrade",
        "MT, Europe/Malta",
        "CY, Asia/Nicosia",
        "MD, Europe/Chisinau",
        "BE, Europe/Brussels"
    })
    void zonesAreThoseThatPeopleLiveBy(String country, String zone) {
        assertThat(decide(country, "")).containsEntry("zone", zone);
    }

    @ParameterizedTest
    @CsvSource({"Vlaanderen, nso-be-nl", "Flanders, nso-be-nl", "Wallonie, nso-be-fr", "'', nso-be-fr"})
    void belgiumHasMoreThanOneOffice(String region, String office) {
        assertThat(decide("BE", region)).containsEntry("office", office);
    }

    @Test
    void everyOtherCountryIsForTheCentralSupportService() {
        assertThat(decide("US", "Texas"))
                .containsEntry("office", "central-support")
                .containsEntry("name", "Central Support Service");
    }

    private Map<String, Object> decide(String country, String region) {
        return nationalOffice.decide(Map.of("country", country, "region", region));
    }

    private static Stream<String> countriesTakingPart() {
        return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
                .distinct()
                .filter(ParticipatingCountries::contains);
    }
}
