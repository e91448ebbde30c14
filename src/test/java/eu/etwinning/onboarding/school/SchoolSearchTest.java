package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Poison;
import eu.etwinning.onboarding.school.search.SchoolWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type, and the school that they mean. */
@OnboardingTest
@TestPropertySource(properties = "a-register-of-its-own=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolSearchTest {

    private static final String SCHOOLS = """
            PL|Szkoła Podstawowa nr 3 im. Jana Pawła II|Zmyślin|01-001
            PL|Szkoła Podstawowa nr 13 im. Jana Pawła II|Zmyślin|01-001
            PL|Szkoła Podstawowa nr 3 im. Jana Pawła II|Bajkowice|03-003
            PL|I Liceum Ogólnokształcące im. Marii Skłodowskiej-Curie|Zmyślin|01-001
            PL|II Liceum Ogólnokształcące im. Juliusza Słowackiego|Zmyślin|01-001
            BG|Основно училище "Христо Ботев"|Невестино|
            BG|103 Основно училище "Васил Левски"|София|
            BG|124 ОСНОВНО УЧИЛИЩЕ "ВАСИЛ ЛЕВСКИ|София|
            BG|Второ основно училище "Димчо Дебелянов"|Благоевград|
            BG|CУ "Свети Климент Охридски"|Раднево|
            BG|5 Основно училище "Иван Вазов"|Сливница|
            BG|Основно училище "Георги Бенковски"|Галата|
            BG|Средно училище "Георги Бенковски"|Бенковски|
            DE|Grundschule an der Königstraße|München|80331
            DE|Grundschule Ratekau|Ratekau|23626
            DE|Otfried Preußler Grundschule|Ratekau|23626
            GR|2ο Δημοτικό Σχολείο Αγίου Νικολάου|Άγιος Νικόλαος|
            GR|1ο Γυμνάσιο Χανίων|Χανιά|
            IE|Scoil Naomh Bríd|Naas|W91
            IE|St Brigid's National School|Naas|W91
            FR|ECOLE PRIMAIRE|VIELLE AURE|65170
            FR|ECOLE PRIMAIRE|ARREAU|65240
            FR|ECOLE ELEMENTAIRE JEAN MOULIN|LYON|69003
            FR|ECOLE ELEMENTAIRE JEAN MOULIN|VILLEURBANNE|69100
            FR|ECOLE PRIMAIRE SAINTE MARIE|LYON|69005
            FR|LYCEE VICTOR HUGO|PARIS|75003
            IT|ISTITUTO COMPRENSIVO ALDO MORO|BARI|70121
            IT|SCUOLA PRIMARIA ALDO MORO|BARI|70121
            IT|SCUOLA DELL'INFANZIA COMUNALE VIA RENI11|MILANO|20133
            IT|SCUOLA DELL'INFANZIA COMUNALE VIA RENI5|MILANO|20133
            IT|IL GIROTONDO|PORTICI|80055
            ES|CPEI VEO VEO|LOS REALEJOS|38413
            ES|CEIP PUNTA LARGA|CANDELARIA|38530
            ES|COLEGIO DE EDUCACIÓN INFANTIL Y PRIMARIA LA VEGUETA|TINAJO|35560
            RO|Colegiul Național "Mihai Eminescu"|Iași|700259
            RO|Școala Gimnazială Nr. 6|Buzău|
            PL|VII Liceum Ogólnokształcące im. Adama Mickiewicza|Łódź|90-001
            PL|Zespół Szkół Ogólnokształcących nr 4|Gdynia|81-003
            GR|5ο Γενικό Λύκειο Θεσσαλονίκης|Θεσσαλονίκη|54601
            GR|Δημοτικό Σχολείο Ξυλοκάστρου|Ξυλόκαστρο|20400
            CY|Γυμνάσιο Αγίου Βασιλείου|Στρόβολος|2020
            HR|III. gimnazija|Split|21000
            RS|ОШ „Вук Караџић“|Ниш|18000
            MK|ООУ „Гоце Делчев“|Битола|7000
            UA|Харківська гімназія № 47|Харків|61000
            SK|Základná škola s materskou školou Milana Rastislava Štefánika|Žilina|01001
            HU|II. Rákóczi Ferenc Általános Iskola|Győr|9023
            TR|Atatürk İlkokulu|İzmir|35000
            AZ|28 nömrəli tam orta məktəb|Gəncə|2000
            GR|1ο Γυμνάσιο Μυτιλήνης|Μυτιλήνη|811 00
            GR|Δημοτικό Σχολείο Ψυχικού|Ψυχικό|154 52
            CY|Α΄ Δημοτικό Σχολείο Αραδίππου|Αραδίππου|7101
            CY|Γ΄ Δημοτικό Σχολείο Αραδίππου|Αραδίππου|7102
            RS|Гимназија „Урош Предић“|Панчево|26101
            RS|V. gimnazija|Beograd|11000
            RS|XV. gimnazija|Beograd|11000
            CZ|Gymnázium, Praha 6, Arabská 14|Praha|160 00
            LV|Siguldas pilsētas vidusskola|Sigulda|LV-2150
            PT|Escola Secundária de Pombal|Pombal|3100-427
            IE|Kinsale Community School|Kinsale|P17 XF10
            BE|Collège Saint-Pierre|Uccle|1180
            BE|Sint-Pieterscollege|Leuven|3000
            AT|Höhere Technische Bundeslehr- und Versuchsanstalt|Mödling|2340
            AT|Bundeshandelsakademie und Bundeshandelsschule|Mödling|2340
            SE|Vasaskolan|Skövde|541 30
            SE|Vasaskolan|Gävle|803 20
            GE|სსიპ თბილისის 51-ე საჯარო სკოლა|თბილისი|0100
            AM|Երևանի Ալեքսանդր Պուշկինի անվան թիվ 8 դպրոց|Երևան|0001
            """;

    @Autowired
    private SchoolSearch search;

    @Autowired
    private SchoolWords words;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void register() {
        int[] number = {0};
        SCHOOLS.lines()
                .map(line -> line.split("\\|", -1))
                .forEach(school -> jdbc.sql("""
                        insert into school (country, name, city, postal_code, kind, status, school_number, source, source_id)
                        values (?, ?, ?, ?, 'OTHER', 'CONFIRMED', ?, 'search-test', ?)""")
                        .params(
                                school[0],
                                school[1],
                                school[2],
                                school[3],
                                "CODE" + (1000 + number[0]),
                                String.valueOf(number[0]++))
                        .update());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PL | sp 3 jana pawla zmyslin                       | Szkoła Podstawowa nr 3 im. Jana Pawła II, Zmyślin
            PL | zmyslin pawla jana 3                          | Szkoła Podstawowa nr 3 im. Jana Pawła II, Zmyślin
            PL | SP nr 13 zmyslin                              | Szkoła Podstawowa nr 13 im. Jana Pawła II, Zmyślin
            PL | i lo zmyslin                                  | I Liceum Ogólnokształcące im. Marii Skłodowskiej-Curie, Zmyślin
            PL | 2 liceum slowackiego                          | II Liceum Ogólnokształcące im. Juliusza Słowackiego, Zmyślin
            PL | skodowskiej curie zmslin                      | I Liceum Ogólnokształcące im. Marii Skłodowskiej-Curie, Zmyślin
            BG | оу христо ботев невестино                     | Основно училище "Христо Ботев", Невестино
            BG | oy христо ботев невестино                     | Основно училище "Христо Ботев", Невестино
            BG | ОУ "Хр. Ботев" - Невестино                    | Основно училище "Христо Ботев", Невестино
            BG | hristo botev nevestino                        | Основно училище "Христо Ботев", Невестино
            BG | xristo botev nevestino                        | Основно училище "Христо Ботев", Невестино
            BG | 124 оу васил левски                           | 124 ОСНОВНО УЧИЛИЩЕ "ВАСИЛ ЛЕВСКИ, София
            BG | 103-то ОУ Васил Левски София                  | 103 Основно училище "Васил Левски", София
            BG | ІІ ОУ Димчо Дебелянов                         | Второ основно училище "Димчо Дебелянов", Благоевград
            BG | 2 ОУ Благоевград                              | Второ основно училище "Димчо Дебелянов", Благоевград
            BG | су климент охридски раднево                   | CУ "Свети Климент Охридски", Раднево
            BG | ОУ Ив. Вазов                                  | 5 Основно училище "Иван Вазов", Сливница
            BG | оу георги бенковски бенковски                 | Средно училище "Георги Бенковски", Бенковски
            DE | grundschule koenigstrasse muenchen               | Grundschule an der Königstraße, München
            DE | grundschlue konigstraeß mucnhen                  | Grundschule an der Königstraße, München
            DE | ratekau grundschule ratekau                      | Grundschule Ratekau, Ratekau
            GR | 2 dimotiko agiou nikolaou                     | 2ο Δημοτικό Σχολείο Αγίου Νικολάου, Άγιος Νικόλαος
            GR | 1ο γυμνασιο χανια                             | 1ο Γυμνάσιο Χανίων, Χανιά
            GR | gymnasio xania                                | 1ο Γυμνάσιο Χανίων, Χανιά
            IE | st brigids ns naas                            | St Brigid's National School, Naas
            IE | saint brigid national school                  | St Brigid's National School, Naas
            IE | scoil naomh brid                              | Scoil Naomh Bríd, Naas
            FR | ecole primaire vielle aure                    | ECOLE PRIMAIRE, VIELLE AURE
            FR | école jean moulin lyon                        | ECOLE ELEMENTAIRE JEAN MOULIN, LYON
            FR | jaen mouln villeurbane                        | ECOLE ELEMENTAIRE JEAN MOULIN, VILLEURBANNE
            FR | jea mou villeur                               | ECOLE ELEMENTAIRE JEAN MOULIN, VILLEURBANNE
            FR | jean moulin 69003                             | ECOLE ELEMENTAIRE JEAN MOULIN, LYON
            FR | ste marie lyon                                | ECOLE PRIMAIRE SAINTE MARIE, LYON
            FR | CODE1020                                      | ECOLE PRIMAIRE, VIELLE AURE
            IT | ic aldo moro bari                             | ISTITUTO COMPRENSIVO ALDO MORO, BARI
            IT | infanzia via reni11 milano                    | SCUOLA DELL'INFANZIA COMUNALE VIA RENI11, MILANO
            IT | I.C. Aldo Moro                                | ISTITUTO COMPRENSIVO ALDO MORO, BARI
            ES | veo veo los realejos                          | CPEI VEO VEO, LOS REALEJOS
            ES | ceip la vegueta                               | COLEGIO DE EDUCACIÓN INFANTIL Y PRIMARIA LA VEGUETA, TINAJO
            ES | colegio de educacion infantil y primaria punta larga | CEIP PUNTA LARGA, CANDELARIA
            RO | colegiul national eminescu iasi               | Colegiul Național "Mihai Eminescu", Iași
            RO | scoala nr 6 buzau                             | Școala Gimnazială Nr. 6, Buzău
            PL | siódme liceum łódź                            | VII Liceum Ogólnokształcące im. Adama Mickiewicza, Łódź
            PL | zso 4 gdynia                                  | Zespół Szkół Ogólnokształcących nr 4, Gdynia
            GR | πέμπτο λύκειο θεσσαλονίκη                     | 5ο Γενικό Λύκειο Θεσσαλονίκης, Θεσσαλονίκη
            GR | primary school of xylokastro                  | Δημοτικό Σχολείο Ξυλοκάστρου, Ξυλόκαστρο
            CY | gymnasium ayiou vasiliou strovolos            | Γυμνάσιο Αγίου Βασιλείου, Στρόβολος
            HR | treca gimnazija split                         | III. gimnazija, Split
            RS | osnovna skola vuk karadzic                    | ОШ „Вук Караџић“, Ниш
            MK | основно училиште гоце делчев                  | ООУ „Гоце Делчев“, Битола
            UA | kharkiv gymnasium 47                          | Харківська гімназія № 47, Харків
            SK | zs m.r.stefanika                              | Základná škola s materskou školou Milana Rastislava Štefánika, Žilina
            HU | 2 rakoczi ferenc ált. isk.                    | II. Rákóczi Ferenc Általános Iskola, Győr
            TR | ATATURK ILKOKULU IZMIR                        | Atatürk İlkokulu, İzmir
            AZ | 28 nomreli mekteb gence                       | 28 nömrəli tam orta məktəb, Gəncə
            GR | gymnasio mytilhnhs                            | 1ο Γυμνάσιο Μυτιλήνης, Μυτιλήνη
            GR | dhmotiko sxoleio psyxikoy                     | Δημοτικό Σχολείο Ψυχικού, Ψυχικό
            GR | dimotiko 15452                                | Δημοτικό Σχολείο Ψυχικού, Ψυχικό
            CY | g dimotiko aradippou                          | Γ΄ Δημοτικό Σχολείο Αραδίππου, Αραδίππου
            RS | gymnasium uros predic                         | Гимназија „Урош Предић“, Панчево
            RS | peta gimnazija                                | V. gimnazija, Beograd
            RS | петнаеста гимназија                           | XV. gimnazija, Beograd
            CZ | gymnazium arabska 160 00                      | Gymnázium, Praha 6, Arabská 14, Praha
            LV | sigulda 2150                                  | Siguldas pilsētas vidusskola, Sigulda
            PT | es pombal 3100                                | Escola Secundária de Pombal, Pombal
            IE | P17XF10                                       | Kinsale Community School, Kinsale
            BE | college st pierre                             | Collège Saint-Pierre, Uccle
            BE | st pieterscollege leuven                      | Sint-Pieterscollege, Leuven
            AT | htl moedling                                  | Höhere Technische Bundeslehr- und Versuchsanstalt, Mödling
            SE | vasa skolan skovde                            | Vasaskolan, Skövde
            GE | tbilisis 51 sajaro skola                      | სსიპ თბილისის 51-ე საჯარო სკოლა, თბილისი
            AM | pushkin yerevan 8                             | Երևանի Ալեքսանդր Պուշկինի անվան թիվ 8 դպրոց, Երևան
            """)
    void findsFirstWhatIsMeant(String country, String typed, String meant) {
        FoundSchools found = search.search(country, typed, 10);
        assertThat(names(found.matches()))
                .as("similar: %s", names(found.similar()))
                .first()
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BG | 77 оу васил левски софия
            FR | ecole elementaire marie curie lyon
            FR | ecole primaire tarbes
            PL | qxzv kkwq
            PL | %'; drop table school; --
            IT | jana pawla zmyslin
            XX | jean moulin lyon
            """)
    void saysThatThereIsNothingLikeIt(String country, String typed) {
        assertThat(names(search.search(country, typed, 10).matches())).isEmpty();
    }

    @Test
    void setsSimilarNamesApart() {
        FoundSchools found = search.search("FR", "ecole jean moulin paris", 10);
        assertThat(found.matches()).isEmpty();
        assertThat(names(found.similar()))
                .contains("ECOLE ELEMENTAIRE JEAN MOULIN, LYON", "ECOLE ELEMENTAIRE JEAN MOULIN, VILLEURBANNE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IT | il girotondo sas di milone pasquale figli impresa sociale portici | IL GIROTONDO, PORTICI
            BG | професионална техническа гимназия никола вапцаров сливница       | 5 Основно училище "Иван Вазов", Сливница
            """)
    void showsTheSchoolsOfTheTownWhereNoneHasTheName(String country, String typed, String shown) {
        FoundSchools found = search.search(country, typed, 10);
        assertThat(names(found.matches())).isEmpty();
        assertThat(names(found.similar())).contains(shown);
    }

    @Test
    void doesNotShowTheTownWhereASchoolHasTheName() {
        assertThat(names(search.search("FR", "jean moulin lyon", 10).similar()))
                .doesNotContain("ECOLE PRIMAIRE SAINTE MARIE, LYON");
    }

    @ParameterizedTest
    @CsvSource({
        "Școala Nr. 5 cu clasele I-VIII, 5",
        "Школа I – XII, ",
        "'ОУ „Вазов“ 1-4 клас', ",
        "1-7 School, ",
        "'Scoala I, cladirea 2', 2"
    })
    void takesTheGradesForNoNumberOfASchool(String name, Integer number) {
        assertThat(words.numbers("RO", name)).isEqualTo(number == null ? Set.of() : Set.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "ё", "a", "0", "\u202E\u0000", "😀"})
    void copesWithWhatSaysNothing(String typed) {
        assertThat(search.search("FR", typed, 10).matches()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void findsASchoolByItsOtherNamesFromTheMomentItHasThem() {
        long school = id("Colegiul Național \"Mihai Eminescu\"");
        assertThat(search.search("RO", "eminescu nemzeti kollégium jászvásár", 10)
                        .matches())
                .isEmpty();
        jdbc.sql("insert into school_other_name (school, name) values (?, 'Eminescu Nemzeti Kollégium Jászvásár')")
                .param(school)
                .update();
        assertThat(search.search("RO", "eminescu nemzeti kollégium jászvásár", 10)
                        .matches())
                .first()
                .satisfies(match -> assertThat(match.school().id()).isEqualTo(school));
        jdbc.sql("delete from school_other_name where school = ?").param(school).update();
        assertThat(search.search("RO", "eminescu nemzeti kollégium jászvásár", 10)
                        .matches())
                .isEmpty();
    }

    @Test
    void findsASchoolUnderItsNewNameOnly() {
        long school = id("ECOLE PRIMAIRE SAINTE MARIE");
        jdbc.sql("update school set name = 'ECOLE PRIMAIRE GUSTAVE EIFFEL' where id = ?")
                .param(school)
                .update();
        assertThat(names(search.search("FR", "gustave eiffel lyon", 10).matches()))
                .containsExactly("ECOLE PRIMAIRE GUSTAVE EIFFEL, LYON");
        assertThat(search.search("FR", "sainte marie lyon", 10).matches()).isEmpty();
        jdbc.sql("update school set name = 'ECOLE PRIMAIRE SAINTE MARIE' where id = ?")
                .param(school)
                .update();
        assertThat(search.search("FR", "sainte marie lyon", 10).matches()).hasSize(1);
    }

    @Test
    void howeverManyClosedSchoolsHideNoOpenOneBehindThem() {
        for (int i = 0; i < 35; i++) {
            jdbc.sql(
                            "insert into school (country, name, city, kind, status, source, source_id) values ('SE', 'Tallbackens skola', 'Umeå', 'PRIMARY', ?, 'closed-test', ?)")
                    .param(i < 34 ? "CLOSED" : "CONFIRMED")
                    .param(String.valueOf(i))
                    .update();
        }
        assertThat(names(search.search("SE", "tallbackens skola umeå", 5).matches()))
                .containsExactly("Tallbackens skola, Umeå");
        jdbc.sql("delete from school where source = 'closed-test'").update();
    }

    @Test
    void aSchoolThatCannotBeReadHidesNoOther() {
        long odd = id("ECOLE PRIMAIRE SAINTE MARIE");
        jdbc.sql("alter table school drop constraint school_kind_check").update();
        try {
            jdbc.sql("update school set kind = 'CASTLE' where id = ?")
                    .param(odd)
                    .update();
            for (int again = 0; again < 2; again++) {
                assertThat(search.search("FR", "ecole primaire lyon", 10).matches())
                        .noneMatch(match -> match.school().id() == odd);
                assertThat(names(search.search("FR", "jean moulin lyon", 10).matches()))
                        .contains("ECOLE ELEMENTAIRE JEAN MOULIN, LYON");
            }
            assertThat(leftOut("schools")).containsExactly(String.valueOf(odd));
        } finally {
            jdbc.sql("update school set kind = 'PRIMARY' where id = ?")
                    .param(odd)
                    .update();
            jdbc.sql(
                            "alter table school add constraint school_kind_check check (kind in ('KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', "
                                    + "'VOCATIONAL', 'OTHER', 'UNKNOWN'))")
                    .update();
        }
        assertThat(search.search("FR", "sainte marie lyon", 10).matches()).hasSize(1);
    }

    /** As with a word so long that no index takes it. */
    @Test
    void aSchoolThatCannotBeIndexedBreaksNoSearch() {
        String longest = IntStream.range(0, 9000)
                .mapToObj(i -> String.valueOf((char) ('a' + (i * 31 + i / 7) % 26)))
                .collect(Collectors.joining());
        jdbc.sql(
                        "insert into school (country, name, city, kind, status, source, source_id) values ('SE', ?, 'Odd', 'PRIMARY', 'CONFIRMED', 'odd-test', '1')")
                .param(longest)
                .update();
        jdbc.sql(
                        "insert into school (country, name, city, kind, status, source, source_id) values ('SE', 'Backaskolan Norr', 'Odd', 'PRIMARY', 'CONFIRMED', 'odd-test', '2')")
                .update();
        long odd = jdbc.sql("select id from school where source = 'odd-test' and source_id = '1'")
                .query(Long.class)
                .single();
        long good = jdbc.sql("select id from school where source = 'odd-test' and source_id = '2'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into school_to_index values (?) on conflict do nothing")
                .param(odd)
                .update();
        try (Poison poison = new Poison(jdbc, "school_index", "new.school = " + odd)) {
            for (int again = 0; again < 2; again++) {
                assertThat(names(search.search("SE", "backaskolan norr", 10).matches()))
                        .containsExactly("Backaskolan Norr, Odd");
            }
            assertThat(leftOut("school-index")).containsExactly(String.valueOf(odd));
            jdbc.sql("update school set name = 'Backaskolan Söder' where id in (?, ?)")
                    .param(odd)
                    .param(good)
                    .update();
            assertThat(search.search("SE", "backaskolan söder", 10).matches())
                    .extracting(match -> match.school().id())
                    .containsExactly(good);
        }
        jdbc.sql("update school set name = 'Backaskolan Väster' where id = ?")
                .param(odd)
                .update();
        assertThat(search.search("SE", "backaskolan väster", 10).matches())
                .as("as soon as it is mended")
                .extracting(match -> match.school().id())
                .contains(odd);
        assertThat(jdbc.sql("select count(*) from school_word where schools < 0")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("delete from school where source = 'odd-test'").update();
    }

    private List<String> leftOut(String work) {
        return jdbc.sql("select item from left_out where work = ?")
                .param(work)
                .query(String.class)
                .list();
    }

    @Test
    void returnsNoMoreThanAskedForAndTheBestFirst() {
        List<SchoolMatch> found = search.search("FR", "jean moulin", 1).matches();
        assertThat(found).hasSize(1);
        assertThat(search.search("FR", "jean moulin", 10).matches())
                .isSortedAccordingTo((one, two) -> Double.compare(two.score(), one.score()))
                .allSatisfy(match -> assertThat(match.score()).isBetween(0.0, 1.0));
    }

    private long id(String name) {
        return jdbc.sql("select id from school where name = ? and source = 'search-test'")
                .param(name)
                .query(Long.class)
                .single();
    }

    private static List<String> names(List<SchoolMatch> matches) {
        return matches.stream()
                .map(match -> match.school().name() + ", " + match.school().city())
                .toList();
    }
}
