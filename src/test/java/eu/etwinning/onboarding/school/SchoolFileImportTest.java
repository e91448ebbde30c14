package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Poison;
import eu.etwinning.onboarding.csv.UnusableFileException;
import eu.etwinning.onboarding.school.SchoolFileImport.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class SchoolFileImportTest {

    @TempDir
    private Path folder;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private SchoolFileImport schoolFileImport;

    @Autowired
    private SchoolSearch search;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "file-" + UUID.randomUUID();
    private final List<String> said = new ArrayList<>();

    @Test
    void bringsSchoolsInAndFindsThemByAllTheirNames() throws IOException {
        Report report = run(
                "country,name,city,kind,source_id,source,other_names\nLT,Vilniaus Testo gimnazija,Vilnius,upper_secondary,1,"
                        + source + ",Test-Gymnasium Wilna | Gimnazjum Testowe\n");

        assertThat(report).isEqualTo(new Report(1, 0, List.of()));
        SchoolMatch found =
                search.search("LT", "gimnazjum testowe", 1).matches().get(0);
        assertThat(found.school().name()).isEqualTo("Vilniaus Testo gimnazija");
        assertThat(found.school().kind()).isEqualTo(SchoolKind.UPPER_SECONDARY);
        assertThat(found.otherNames()).containsExactly("Gimnazjum Testowe", "Test-Gymnasium Wilna");
    }

    @Test
    void updatesASchoolThatComesAgainAndKeepsItsId() throws IOException {
        String file =
                "country,name,city,source_id,source,other_names\nLT,Before,Here,1," + source + ",Old one|Older one\n";
        run(file);
        long id = ids().get(0);

        run(file.replace("Before", "After").replace("Old one|", ""));

        assertThat(ids()).containsExactly(id);
        assertThat(jdbc.sql("select name from school where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("After");
        assertThat(jdbc.sql("select name from school_other_name where school = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("Older one");
    }

    @Test
    void leavesOtherNamesAloneWhereTheFileDoesNotTellOfThem() throws IOException {
        run("country,name,source_id,source,other_names\nLT,School,1," + source + ",Old one\n");
        run("country,name,source_id,source\nLT,School,1," + source + "\n");
        assertThat(jdbc.sql("select name from school_other_name where school = ?")
                        .param(ids().get(0))
                        .query(String.class)
                        .list())
                .containsExactly("Old one");
    }

    @Test
    void tellsOfSchoolsThatVanishedAndKeepsThem() throws IOException {
        run("country,name,source_id,source\nLT,One,1," + source + "\nLT,Two,2," + source + "\n");
        assertThat(run("country,name,source_id,source\nLT,One,1," + source + "\n"))
                .isEqualTo(new Report(1, 0, List.of(source + " 2")));
        assertThat(ids()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Latvia,School,2,SOURCE,      | 'LATVIA' is no country code of two letters
            ZZ,School,2,SOURCE,          | 'ZZ' is the code of no country
            LT,"Aušra" School,2,SOURCE,  | a quotation mark in it is not closed where its cell ends
            LT,"Aušra,2,SOURCE,          | a quotation mark in it is not closed where its cell ends
            LT,,2,SOURCE,                | 'name' is empty
            LT,School,,SOURCE,           | 'source_id' is empty
            LT,School,2,,                | 'source' is empty
            LT,School,2,teacher,         | the source 'teacher' is for schools that teachers add
            LT,School,2,SOURCE,zoo       | 'ZOO' is no kind of school
            LT,School,1,SOURCE,          | an earlier line is the school '1' of 'SOURCE' already
            LT,School                    | it does not have as many columns as the first line
            """)
    void leavesOutALineThatIsWrongAndSaysWhy(String line, String reason) throws IOException {
        Report report = run("country,name,source_id,source,kind\nLT,Good,1," + source + ",\n"
                + line.replace("SOURCE", source) + "\n");

        assertThat(report.schools()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(said).singleElement().asString().startsWith("Line 3: " + reason.replace("SOURCE", source));
        assertThat(ids()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "not an address, it has not both a name and a domain",
        "'a@school.example; b@school.example', it has a comma",
        "Jan <jan@school.example>, a name or angle brackets"
    })
    void takesASchoolWithoutTheAddressThatIsNoneAndSaysSo(String address, String reason) throws IOException {
        Report report = run("country,name,source_id,source,head_name,head_email\nLT,One,1," + source
                + ",Jan,jan@school.example\u00A0\nLT,Two,2," + source + ",Jan," + address + "\n");
        assertThat(report).isEqualTo(new Report(2, 0, List.of()));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Line 3: '" + address + "' in 'head_email' is no e-mail address: " + reason);
        assertThat(jdbc.sql("select head_email from school where source = ? order by name")
                        .param(source)
                        .query(String.class)
                        .list())
                .containsExactly("jan@school.example", "");
    }

    @Test
    void aRegisterOfBeforeNamesNobodyWhereTheAddressIsNone() throws IOException {
        run("country,name,source_id,source,head_name,head_email\nLT,One,1," + source + ",Jan,jan@school.example\n");
        jdbc.sql("update school set head_email = 'not an address' where id = ?")
                .param(ids().get(0))
                .update();
        assertThat(register.head(ids().get(0))).isEmpty();
    }

    @Test
    void refusesAFileThatIsNoneOfIts() {
        assertThatThrownBy(() -> run("name,city\nSchool,Town\n"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageEndingWith("lacks the columns country, source_id, source");
    }

    @Test
    void writesNothingWhenItIsOnlyToCheck() throws IOException {
        assertThat(schoolFileImport.run(
                        file("country,name,source_id,source\nLT,One,1," + source + "\n"), true, said::add))
                .isEqualTo(new Report(1, 0, List.of()));
        assertThat(ids()).isEmpty();
    }

    @Test
    void goesOnWhereItWasInterruptedWhenItRunsAgain() throws IOException {
        Path file = file("country,name,source_id,source\n"
                + IntStream.range(0, 12_500)
                        .mapToObj(i -> "LT,School " + i + "," + i + "," + source)
                        .collect(joining("\n"))
                + "\nnonsense\nLT,Last,last," + source + "\n");
        assertThatThrownBy(() -> schoolFileImport.run(file, false, line -> {
                    throw new IllegalStateException("The lights went out");
                }))
                .hasMessage("The lights went out");
        assertThat(ids()).as("whole batches").hasSize(10_000);
        assertThat(jdbc.sql("select count(*) from school join school_index on school = id where source = ?")
                        .param(source)
                        .query(Integer.class)
                        .single())
                .as("no search has to wait for what was left")
                .isEqualTo(10_000);

        assertThat(schoolFileImport.run(file, false, said::add)).isEqualTo(new Report(12_501, 1, List.of()));
        assertThat(ids()).hasSize(12_501);
    }

    @Test
    void endsWithTheReasonWhenSchoolsCannotBeIndexedAndGoesOnWhenItRunsAgain() throws IOException {
        Path file = file("country,name,source_id,source\n"
                + IntStream.range(0, 15_000)
                        .mapToObj(i -> "LT,School,%d,%s\n".formatted(i, source))
                        .collect(joining()));
        jdbc.sql("alter table school_index add constraint full_disk check (country <> 'LT') not valid")
                .update();
        try {
            assertThatThrownBy(() -> schoolFileImport.run(file, false, said::add))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("full_disk");
        } finally {
            jdbc.sql("alter table school_index drop constraint full_disk").update();
        }
        assertThat(ids()).as("no more than a batch ahead").hasSize(10_000);

        assertThat(schoolFileImport.run(file, false, said::add)).isEqualTo(new Report(15_000, 0, List.of()));
        assertThat(jdbc.sql("select count(*) from school join school_index on school = id where source = ?")
                        .param(source)
                        .query(Integer.class)
                        .single())
                .isEqualTo(15_000);
    }

    @Test
    void aSchoolThatTheDatabaseDoesNotTakeIsNamedAndAllOthersGoIn() throws IOException {
        Report report;
        try (Poison poison = new Poison(jdbc, "school", "new.source = '" + source + "' and new.source_id = '7'")) {
            report = run("country,name,source_id,source\n"
                    + IntStream.range(0, 40)
                            .mapToObj(i -> "LT,School,%d,%s\n".formatted(i, source))
                            .collect(joining()));
        }
        assertThat(ids()).hasSize(39);
        assertThat(report).isEqualTo(new Report(39, 1, List.of()));
        assertThat(said)
                .filteredOn(line -> line.startsWith(
                        "The school '7' of '" + source + "' is left out, the database does not take it:"))
                .hasSize(1);
    }

    private Report run(String content) throws IOException {
        return schoolFileImport.run(file(content), false, said::add);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("schools.csv"), content);
    }

    private List<Long> ids() {
        return jdbc.sql("select id from school where source = ? order by id")
                .param(source)
                .query(Long.class)
                .list();
    }
}
