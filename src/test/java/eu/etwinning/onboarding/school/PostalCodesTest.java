package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.application.ParticipatingCountries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

class PostalCodesTest {

    private final PostalCodes postalCodes = new PostalCodes(new DefaultResourceLoader());

    @Test
    void everyCountryThatTakesPartHasItsForm() {
        assertThat(postalCodes.countries()).hasSize(46).allMatch(ParticipatingCountries::contains);
        assertThat(postalCodes.countries())
                .allSatisfy(country -> assertThat(postalCodes.exampleIfWrong(country, postalCodes.example(country)))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "PL, 00950",
        "NL, 1011ab",
        "DE, D-10115",
        "SE, 11120",
        "IE, d02af30",
        "LV, 1010",
        "PT, 1000",
        "GR, 10431"
    })
    void isTakenHoweverPeopleWriteIt(String country, String code) {
        assertThat(postalCodes.exampleIfWrong(country, code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PL, 1010, 00-950", "AT, 10100, 1010", "LI, 1010, 9490", "FR, 7500A, 75001", "DE, 10115 Berlin, 10115"})
    void aCodeOfAnotherFormGetsAnExample(String country, String code, String example) {
        assertThat(postalCodes.exampleIfWrong(country, code)).contains(example);
    }

    @Test
    void nothingIsWrongWhereNothingIsKnown() {
        assertThat(postalCodes.exampleIfWrong("XX", "whatever")).isEmpty();
    }
}
