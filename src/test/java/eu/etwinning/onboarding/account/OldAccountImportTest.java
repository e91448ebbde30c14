package eu.etwinning.onboarding.account;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Poison;
import eu.etwinning.onboarding.account.OldAccountImport.Report;
import eu.etwinning.onboarding.csv.UnusableFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class OldAccountImportTest {

    private static final String HEADER = String.join(",", OldAccountImport.columns()) + "\n";
    private static final String LEA = "Lea@Example.org,Léa,Duval,FR,École Jean Moulin,2011-09-01,";

    @TempDir
    private Path folder;

    @Autowired
    private OldAccountImport oldAccountImport;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OldAccounts oldAccounts;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void empty() {
        jdbc.sql("delete from old_account_link").update();
        jdbc.sql("delete from old_account").update();
    }

    @Test
    void bringsAnAccountInWithItsProjects() throws IOException {
        Report report = run(HEADER + LEA + "Bread of Europe,2019,Founder,European Quality Label\n" + LEA
                + "Bridges,2021,partner,\n");

        assertThat(report).isEqualTo(new Report(1, 2, 0, 0));
        OldAccount account = linkedTo("lea@example.org");
        assertThat(account.firstName() + " " + account.lastName()).isEqualTo("Léa Duval");
        assertThat(account.schoolName()).isEqualTo("École Jean Moulin");
        assertThat(account.memberSince()).isEqualTo("2011-09-01");
        assertThat(account.projects())
                .containsExactly(
                        new OldAccount.Project("Bridges", 2021, "partner", null),
                        new OldAccount.Project("Bread of Europe", 2019, "founder", "European Quality Label"));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws IOException {
        String file = HEADER + LEA + "Bread of Europe,2019,founder,\n";
        run(file);
        List<?> before = rows();

        assertThat(run(file)).isEqualTo(new Report(1, 1, 0, 0));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesOverWhatANewFileSaysAndKeepsTheLink() throws IOException {
        run(HEADER + LEA + "Bread of Europe,2019,founder,\n" + LEA + "Bridges,2021,partner,\n");
        UUID linked = linkedTo("lea@example.org").id();

        run(HEADER + LEA.replace("Duval", "Petit") + "Bridges,2021,partner,European Quality Label\n");

        OldAccount account = linkedTo("lea@example.org");
        assertThat(account.id()).isEqualTo(linked);
        assertThat(account.lastName()).isEqualTo("Petit");
        assertThat(account.projects())
                .containsExactly(new OldAccount.Project("Bridges", 2021, "partner", "European Quality Label"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lea.example.org,Léa,Duval,FR,School,2011-09-01,,,,           | 'lea.example.org' is no e-mail address: it has not both a name and a domain with '@' between them, like name@school.example
            ,Léa,Duval,FR,School,2011-09-01,,,,                          | '' is no e-mail address: nothing is there
            lea@example.org,Léa,Duval,France,School,2011-09-01,,,,       | 'FRANCE' is no country code of two letters
            lea@example.org,Léa,Duval,ZZ,School,2011-09-01,,,,           | 'ZZ' is the code of no country; codes are those of ISO 3166-1, such as PL, and XK for Kosovo
            mailto:lea@example.org,Léa,Duval,FR,School,2011-09-01,,,,    | 'mailto:lea@example.org' is no e-mail address: it begins with 'mailto:'; only what comes after that is the address
            Léa D <lea@example.org>,Léa,Duval,FR,School,2011-09-01,,,,   | 'Léa D <lea@example.org>' is no e-mail address: a name or angle brackets stand beside it; only the address itself is taken, like name@school.example
            lea@example.org;leo@example.org,Léa,Duval,FR,School,2011-09-01,,,, | 'lea@example.org;leo@example.org' is no e-mail address: it has a comma, a semicolon or more than one '@'; only one address is taken
            lea@example.org,Léa,"Duval" dite L.,FR,School,2011-09-01,,,, | a quotation mark in it is not closed where its cell ends. Write the whole cell between two quotation marks, and each one inside it twice, or leave them out
            lea@example.org,Léa,"Duval,FR,School,2011-09-01,,,,          | a quotation mark in it is not closed where its cell ends. Write the whole cell between two quotation marks, and each one inside it twice, or leave them out
            lea@example.org,Léa,Duval,FR,School,1.9.2011,,,,             | '1.9.2011' is no date like 2014-09-30
            lea@example.org,Léa,Duval,FR,School,1911-09-01,,,,           | '1911-09-01' is not from 2005 to 2022
            lea@example.org,Léa,Duval,FR,School,2011-09-01,Bread,,founder,     | '' is no year from 2005 to 2022
            lea@example.org,Léa,Duval,FR,School,2011-09-01,Bread,2030,founder, | '2030' is no year from 2005 to 2022
            lea@example.org,Léa,Duval,FR,School,2011-09-01,Bread,2019,guest,   | the role in a project is 'founder' or 'partner', not 'guest'
            lea@example.org,Léa,Duval,FR,School,2011-09-01,,2019,founder,      | the project has no title
            lea@example.org,Léa,Duval,FR,School                          | it does not have as many columns as the first line
            good@example.org,Good,Other,FR,School,2011-09-01,,,,         | an earlier line says something else about good@example.org
            """)
    void leavesOutALineThatIsWrongAndSaysWhy(String line, String reason) throws IOException {
        Report report = run(HEADER + "good@example.org,Good,One,FR,School,2011-09-01,,,,\n" + line
                + "\nlast@example.org,Last,\"One\",FR,\"A \"\"good\"\" school\",2011-09-01,,,,\n");

        assertThat(report).isEqualTo(new Report(2, 0, 1, 0));
        assertThat(said).containsExactly("Line 3: " + reason);
        assertThat(emails()).containsExactly("good@example.org", "last@example.org");
    }

    @Test
    void leavesOutTextsThatAreTooLongOrUnreadable() throws IOException {
        run(HEADER + LEA.replace("Duval", "D".repeat(301)) + ",,,\n" + LEA.replace("Duval", "Du\u0000val") + ",,,\n");

        assertThat(said)
                .containsExactly(
                        "Line 2: 'last_name' is longer than 300 characters",
                        "Line 3: 'last_name' has control characters");
        assertThat(emails()).isEmpty();
    }

    @Test
    void anOpenQuotationMarkSwallowsNoLineAfterIt() throws IOException {
        String after = IntStream.range(0, 300)
                .mapToObj(i -> "t" + i + "@example.org,T,T,FR,\"School " + i + "\",2011-09-01,,,,")
                .collect(joining("\n"));
        Report report = run(HEADER + "lea@example.org,Léa,\"Duval,FR,School,2011-09-01,,,,\n" + after
                + "\nleo@example.org,Léo,Duval,FR,\"School,2011-09-01,,,,");
        assertThat(report).isEqualTo(new Report(300, 0, 2, 0));
        assertThat(said)
                .hasSize(2)
                .allMatch(line -> line.contains("a quotation mark in it is not closed"))
                .element(0)
                .asString()
                .startsWith("Line 2: ");
        assertThat(said.get(1)).startsWith("Line 303: ");
    }

    @Test
    void aBreakInATitleOrANameIsASpace() throws IOException {
        Report report = run(HEADER
                + "lea@example.org,Léa,\"Du\nval\",FR,\"École\r\n  Jean Moulin\",2011-09-01,\"Bread\nof\tEurope\",2019,founder,\n"
                + "nonsense,,,,,,,,,\n");
        assertThat(report).isEqualTo(new Report(1, 1, 1, 0));
        OldAccount account = linkedTo("lea@example.org");
        assertThat(account.lastName()).isEqualTo("Du val");
        assertThat(account.schoolName()).isEqualTo("École Jean Moulin");
        assertThat(account.projects()).extracting(OldAccount.Project::title).containsExactly("Bread of Europe");
        assertThat(said).singleElement().asString().startsWith("Line 6: 'nonsense'");
    }

    @ParameterizedTest
    @CsvSource({"EL, GR", "UK, GB", "el, GR", "XK, XK", "gb, GB"})
    void countriesAreReadAsTheUnionWritesThem(String written, String country) throws IOException {
        run(HEADER + LEA.replace(",FR,", "," + written + ",") + ",,,\n");
        assertThat(linkedTo("lea@example.org").country()).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lea@example.org\u00A0\u00A0",
                "\u200Blea@example.org",
                "\u202Alea@example.org\u202C",
                "\u3000lea@example.org\uFEFF",
                "LEA@EXAMPLE.ORG"
            })
    void anAddressIsMatchedHoweverItWasCopied(String address) throws IOException {
        run(HEADER + LEA.replace("Lea@Example.org", address) + ",,,\n");
        assertThat(linkedTo("lea@example.org").lastName()).isEqualTo("Duval");
    }

    @ParameterizedTest
    @CsvSource({
        "lea@szkoła.example, lea@xn--szkoa-n7a.example",
        "lea@xn--szkoa-n7a.example, Lea@SZKOŁA.example",
        "le\u0301a@example.org, l\u00E9a@example.org"
    })
    void anAddressIsMatchedInEverySpelling(String inTheFile, String atSignIn) throws IOException {
        run(HEADER + LEA.replace("Lea@Example.org", inTheFile) + ",,,\n");
        assertThat(linkedTo(atSignIn).lastName()).isEqualTo("Duval");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsWhatSpreadsheetsWrite(String delimiter) throws IOException {
        String file = "\uFEFF" + HEADER.toUpperCase(Locale.ROOT) + LEA + "\"Bread, salt\",2019,founder,\n";

        Report report = run(
                delimiter.equals(",")
                        ? file
                        : file.replace("\"Bread, salt\"", "Bread").replace(",", delimiter));

        assertThat(report).isEqualTo(new Report(1, 1, 0, 0));
    }

    @Test
    void readsAFileWithoutProjectsInAnyOrderOfColumns() throws IOException {
        assertThat(
                        run(
                                "country,email,shoe_size,first_name,last_name,school_name,member_since\nFR,lea@example.org,38,Léa,Duval,School,2011-09-01\n"))
                .isEqualTo(new Report(1, 0, 0, 0));
        assertThat(said).containsExactly("The column 'shoe_size' is not known and left out.");
    }

    @Test
    void readsACompressedFile() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write((HEADER + LEA + ",,,\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(oldAccountImport.run(
                        Files.write(folder.resolve("a.csv.gz"), compressed.toByteArray()), false, said::add))
                .isEqualTo(new Report(1, 0, 0, 0));
    }

    @Test
    void refusesAFileThatIsNoneOfIts() throws IOException {
        assertThatThrownBy(() -> oldAccountImport.run(folder.resolve("missing.csv"), false, said::add))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("cannot be read as CSV in UTF-8");
        assertThatThrownBy(() -> run(""))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("lacks the columns email, first_name");
        assertThatThrownBy(() -> run("email,first_name,last_name,country,member_since\n"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageEndingWith("lacks the columns school_name");
        assertThatThrownBy(() -> run("email,email,first_name,last_name,country,school_name,member_since\n"))
                .isInstanceOf(UnusableFileException.class);
        Path latin1 = Files.write(
                folder.resolve("latin1.csv"), (HEADER + LEA + ",,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> oldAccountImport.run(latin1, false, said::add))
                .isInstanceOf(UnusableFileException.class);
        assertThat(emails()).isEmpty();
    }

    @Test
    void writesNothingWhenItIsOnlyToCheck() throws IOException {
        assertThat(oldAccountImport.run(file(HEADER + LEA + ",,,\nnonsense,,,,,,,,,\n"), true, said::add))
                .isEqualTo(new Report(1, 0, 1, 0));
        assertThat(emails()).isEmpty();
    }

    @Test
    void goesOnWhereItWasInterruptedWhenItRunsAgain() throws IOException {
        Path file = file(HEADER
                + IntStream.range(0, 12_500)
                        .mapToObj(
                                i -> "t" + i + "@example.org,T,T,FR,School,2011-09-01,Project " + i + ",2019,partner,")
                        .collect(joining("\n"))
                + "\nnonsense\n");
        assertThatThrownBy(() -> oldAccountImport.run(file, false, line -> {
                    throw new IllegalStateException("The lights went out");
                }))
                .hasMessage("The lights went out");
        assertThat(emails()).as("whole batches").hasSize(10_000);

        assertThat(oldAccountImport.run(file, false, said::add)).isEqualTo(new Report(12_500, 12_500, 1, 0));
        assertThat(emails()).hasSize(12_500);
    }

    @Test
    void tellsHowManyAccountsTheFileLacksAndKeepsThem() throws IOException {
        run(HEADER + LEA + ",,,\n" + LEA.replace("Lea@", "leo@") + ",,,\n");
        assertThat(run(HEADER + LEA + ",,,\n")).isEqualTo(new Report(1, 0, 0, 1));
        assertThat(emails()).hasSize(2);
    }

    @Test
    void anAccountThatTheDatabaseDoesNotTakeIsNamedAndAllOthersGoIn() throws IOException {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            lines.append(LEA.replace("Lea@", "lea" + i + "@"))
                    .append(i == 17 ? "Bread,2019,founder," : "Bread of Europe,2019,founder,")
                    .append('\n');
        }
        Report report;
        try (Poison poison = new Poison(jdbc, "old_account_project", "new.title = 'Bread'")) {
            report = run(lines.toString());
        }
        assertThat(emails()).hasSize(39).doesNotContain("lea17@example.org");
        assertThat(report.accounts()).isEqualTo(39);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(said)
                .filteredOn(line ->
                        line.startsWith("The account lea17@Example.org is left out, the database does not take it:"))
                .hasSize(1);
        assertThat(run(lines.toString()).accounts()).as("again, when it does").isEqualTo(40);
    }

    @Test
    void runsOnceAtATime() throws IOException {
        Path file = file(HEADER + LEA + ",,,\nnonsense\n");

        Report first = oldAccountImport.run(
                file,
                false,
                line -> assertThatThrownBy(() -> oldAccountImport.run(file, false, said::add))
                        .isInstanceOf(UnusableFileException.class)
                        .hasMessageStartingWith("Another import of old accounts is running"));

        assertThat(first).isEqualTo(new Report(1, 0, 1, 0));
        assertThat(oldAccountImport.run(file, false, said::add))
                .as("it is free again")
                .isEqualTo(first);
    }

    private Report run(String content) throws IOException {
        return oldAccountImport.run(file(content), false, said::add);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("old-accounts.csv"), content);
    }

    private OldAccount linkedTo(String email) {
        UUID teacher = accounts.recognise(new EuLoginIdentity(
                        new EmailAddress(email).folded(), new EmailAddress(email), "Léa", "Duval", Locale.ENGLISH))
                .teacher()
                .id();
        assertThat(oldAccounts.link(teacher)).isTrue();
        return oldAccounts.linkedTo(teacher).orElseThrow();
    }

    private List<String> emails() {
        return jdbc.sql("select email_folded from old_account order by 1")
                .query(String.class)
                .list();
    }

    private List<?> rows() {
        return jdbc.sql("select * from old_account left join old_account_project on old_account = id")
                .query()
                .listOfRows();
    }
}
