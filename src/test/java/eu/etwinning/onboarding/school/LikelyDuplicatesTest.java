package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.school.LikelyDuplicate.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

@OnboardingTest
class LikelyDuplicatesTest {

    private static final String WEBSITE = "https://school.example.org";

    @Autowired
    private LikelyDuplicates duplicates;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String town = "Zdouble" + unique;
    private final String postalCode =
            String.valueOf(10_000 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000));
    private long known;
    private UUID teacher;

    @BeforeEach
    void aSchoolOfTheRegister() {
        teacher = UUID.randomUUID();
        jdbc.sql("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        values (:id, :text, :text || '@example.org', :text || '@example.org', 'Anna', 'Nowak', 'en-GB', now(), now())""").param("id", teacher).param("text", teacher.toString()).update();
        known = jdbc.sql("""
                        insert into school (country, name, city, postal_code, address, kind, status, school_number, website, source, source_id)
                        values ('PL', 'Szkoła Podstawowa nr 3 im. Marii Konopnickiej', :town, :postalCode, 'ul. Leśna 7', 'PRIMARY', 'CONFIRMED', :number,
                                :website, 'test', gen_random_uuid()::text) returning id""")
                .param("town", town)
                .param("postalCode", postalCode)
                .param("number", "RSPO" + unique)
                .param("website", WEBSITE + "/" + unique)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(textBlock = """
            SP 3 Konopnickiej,                             TOWN,      '',       '',          NAME_ALIKE SAME_NUMBER SAME_TOWN
            szkola podstawowa 3 im marii konopnickiej,     TOWN,      '',       '',          SAME_NAME SAME_NUMBER SAME_TOWN
            Szkoła Podstawowa nr 3 im. Marii Konopnickiej, TOWNN,     '',       '',          SAME_NAME SAME_NUMBER SAME_TOWN
            Szkoła Podstawowa nr 3 im. Marii Konopnickiej, Elsewhere, POSTAL,   '',          SAME_NAME SAME_NUMBER SAME_POSTAL_CODE
            Zespół Szkolno-Przedszkolny,                   TOWN,      '',       ul. Lesna 7, SAME_TOWN SAME_ADDRESS
            """)
    void aSchoolThatMayBeTheSameIsFoundWithTheReasons(
            String name, String town, String postalCode, String address, String reasons) {
        assertThat(duplicates.of(school(
                        name,
                        town.replace("TOWN", this.town),
                        postalCode.replace("POSTAL", this.postalCode),
                        address,
                        "",
                        "")))
                .first()
                .satisfies(duplicate -> {
                    assertThat(duplicate.school().id()).isEqualTo(known);
                    assertThat(duplicate.reasons()).extracting(Reason::name).containsExactly(reasons.split(" "));
                    assertThat(duplicate.score()).isBetween(0.6, 1.0);
                });
    }

    @Test
    void theSameNumberOrWebsiteSaysMoreThanTheName() {
        assertThat(duplicates.of(school("Zupełnie inna nazwa", "Elsewhere", "", "", "rspo" + unique, "")))
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.reasons()).containsExactly(Reason.SAME_SCHOOL_NUMBER));
        assertThat(duplicates.of(
                        school("Zupełnie inna nazwa", "Elsewhere", "", "", "", WEBSITE + "/" + unique.toUpperCase())))
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.reasons()).containsExactly(Reason.SAME_WEBSITE));
    }

    @ParameterizedTest
    @CsvSource({
        "Szkoła Podstawowa nr 5 im. Marii Konopnickiej, TOWN",
        "Szkoła Podstawowa nr 3 im. Marii Konopnickiej, Elsewhere",
        "Liceum Kopernika, TOWN"
    })
    void aSchoolWithAnotherNumberOrInAnotherTownIsAnotherOne(String name, String town) {
        assertThat(duplicates.of(school(name, town.replace("TOWN", this.town), "", "", "", "")))
                .extracting(duplicate -> duplicate.school().id())
                .doesNotContain(known);
    }

    @Test
    void theGradesThatAreTaughtAreNoNumberThatTwoSchoolsShare() {
        long other = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('PL', 'Szkoła Kasztanowa z klasami I-VIII', :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").param("town", town).query(Long.class).single();
        assertThat(duplicates.of(school("Szkoła Kasztanowa, klasy I-VIII", town, "", "", "", "")))
                .first()
                .satisfies(duplicate -> {
                    assertThat(duplicate.school().id()).isEqualTo(other);
                    assertThat(duplicate.reasons()).containsExactly(Reason.NAME_ALIKE, Reason.SAME_TOWN);
                });
    }

    @Test
    void whatLookedAlikeIsKeptWithScoreAndReasons() {
        NewSchool alike = school("SP 3 Konopnickiej", town, "", "", "", "");
        List<LikelyDuplicate> shown = duplicates.of(alike);

        long added = creation.create(alike, teacher, "The other one was closed").school();

        assertThat(duplicates.around(added)).singleElement().satisfies(kept -> {
            assertThat(kept.school().id()).isEqualTo(known);
            assertThat(kept.reasons()).isEqualTo(shown.get(0).reasons());
            assertThat(kept.score()).isCloseTo(shown.get(0).score(), within(0.001));
        });
        assertThat(duplicates.around(known))
                .as("seen from the other side")
                .singleElement()
                .satisfies(newcomer -> assertThat(newcomer.school().id()).isEqualTo(added));
    }

    @RepeatedTest(3)
    void whoeverAddsTheSameSchoolAtTheSameMomentAddsOne() throws InterruptedException {
        NewSchool school = school("Nowa szkoła", town, "", "", "", "");
        Callable<?>[] adding = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<?>) () -> creation.create(school, teacher, ""))
                .toArray(Callable[]::new);
        assertThat(Race.failuresOf(adding)).isEmpty();
        assertThat(jdbc.sql("select count(*) from school where city = :town")
                        .param("town", town)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void wrongRowsAreImpossible() {
        for (String wrong : List.of(
                known + ", 0.5, array['SAME_NAME']",
                (known - 1) + ", 1.5, array['SAME_NAME']",
                (known - 1) + ", 0.5, array[]::text[]")) {
            assertThatThrownBy(() -> jdbc.sql(
                                    "insert into school_likely_duplicate (school, other, score, reasons) values ("
                                            + known + ", " + wrong + ")")
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static NewSchool school(
            String name, String town, String postalCode, String address, String number, String website) {
        return new NewSchool(
                "PL", SchoolKind.PRIMARY, name, name, "", address, postalCode, town, website, number, "", "");
    }
}
