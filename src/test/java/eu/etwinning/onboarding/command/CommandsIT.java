package eu.etwinning.onboarding.command;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** The commands as an operator runs them; some in a process of its own, from the jar. */
@OnboardingTest
// Nobody signs in there, so that all old accounts are those of the commands.
@TestPropertySource(properties = "spring.security.oauth2.client.provider.eulogin.issuer-uri=http://localhost:1/eulogin")
class CommandsIT {

    private static final String HEADER =
            "email;first_name;last_name;country;school_name;member_since;project_title;project_year;project_role;quality_label\n";

    private final ApplicationJar jar = new ApplicationJar();
    private final CalledCommand command = new CalledCommand();

    @TempDir
    private Path folder;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from old_account").update();
    }

    @Test
    void bringsThemInAndSaysHowMany() throws Exception {
        ApplicationJar.Answer answer = jar.run("import-old-accounts", file(HEADER + line(1) + line(2)), database());

        assertThat(answer.text()).isEqualTo("2 accounts with 2 projects are in; 0 lines refused\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(inDatabase()).isEqualTo(2);
    }

    @Test
    void tellsWhichLinesItLeftOut() throws Exception {
        ApplicationJar.Answer answer =
                command.run("import-old-accounts", file(HEADER + line(1) + "nonsense\n"), database());

        assertThat(answer.text()).isEqualTo("""
                Line 3: it does not have as many columns as the first line
                1 accounts with 1 projects are in; 1 lines refused
                """);
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void onlyChecks() throws Exception {
        ApplicationJar.Answer answer =
                command.run("import-old-accounts", file(HEADER + line(1)), "--dry-run", database());

        assertThat(answer.text())
                .isEqualTo("1 accounts with 1 projects would be brought in (nothing was written); 0 lines refused\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(inDatabase()).isZero();
    }

    @Test
    void finishesWhenItRunsAgainAfterBeingKilled() throws Exception {
        String file = file(
                HEADER + IntStream.range(0, 50_000).mapToObj(CommandsIT::line).collect(joining()));
        Process killed = jar.start("import-old-accounts", file, database());
        try (BufferedReader output = killed.inputReader()) {
            assertThat(output.readLine()).isEqualTo("10000 lines read");
            killed.destroyForcibly().waitFor();
        }
        assertThat(inDatabase()).isBetween(10_000, 49_999);

        ApplicationJar.Answer answer = command.run("import-old-accounts", file, database());

        assertThat(answer.text()).endsWith("50000 accounts with 50000 projects are in; 0 lines refused\n");
        assertThat(inDatabase()).isEqualTo(50_000);
    }

    @Test
    void bringsSchoolsInTheSameWay() throws Exception {
        String file = file(
                "name;country;source_id;source\nLycée de la Commande;FR;1;command-test\nNo country;France;2;command-test\n");
        ApplicationJar.Answer answer = command.run("import-schools", file, database());
        assertThat(answer.text()).isEqualTo("""
                Line 3: 'FRANCE' is no country code of two letters
                1 schools are in; 1 lines refused
                """);
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(jdbc.sql("select name from school join school_index on school = id where source = 'command-test'")
                        .query(String.class)
                        .list())
                .containsExactly("Lycée de la Commande");
        assertThat(jdbc.sql("select count(*) from school where source <> 'command-test'")
                        .query(Integer.class)
                        .single())
                .as("nothing else")
                .isZero();
    }

    @Test
    void bringsAllSchoolsInWhenItRunsAgainAfterBeingKilled() throws Exception {
        String file = file("name,country,source_id,source\n"
                + IntStream.range(0, 30_000)
                        .mapToObj(i -> "School " + i + ",LV," + i + ",killed-test\n")
                        .collect(joining()));
        Process killed = jar.start("import-schools", file, database());
        try (BufferedReader output = killed.inputReader()) {
            assertThat(output.readLine()).isEqualTo("10000 lines read");
            killed.destroyForcibly().waitFor();
        }
        assertThat(schools("killed-test")).isBetween(10_000, 29_999);

        ApplicationJar.Answer answer = command.run("import-schools", file, database());

        assertThat(answer.text()).endsWith("30000 schools are in; 0 lines refused\n");
        assertThat(schools("killed-test")).isEqualTo(30_000);
        jdbc.sql("delete from school where source = 'killed-test'").update();
    }

    @Test
    void writesTheFileThatItTakes() throws Exception {
        String file = file("country,name,city,source,source_id\nLV,Rīgas Testa skola,Rīga,export-command-test,1\n");
        command.run("import-schools", file, database());

        ApplicationJar.Answer answer =
                command.run("export-schools", folder.resolve("exported.csv").toString(), database());

        assertThat(answer.text()).endsWith(" schools are in " + folder.resolve("exported.csv") + "\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(folder.resolve("exported.csv"))
                .content()
                .startsWith(
                        "country,name,city,postal_code,address,region,kind,head_name,head_email,other_names,source,source_id\n")
                .contains("\nLV,Rīgas Testa skola,Rīga,,,,UNKNOWN,,,,export-command-test,1\n");
        jdbc.sql("delete from school where source = 'export-command-test'").update();
    }

    @Test
    void explainsItselfWhenItIsCalledInAnotherWay() throws Exception {
        ApplicationJar.Answer unknown = command.run("import-everything");
        assertThat(unknown.text())
                .startsWith("There is no command 'import-everything'.\nimport-old-accounts FILE.csv [--dry-run]\n");
        assertThat(unknown.exitCode()).isEqualTo(2);
        ApplicationJar.Answer noFile = command.run("import-old-accounts");
        assertThat(noFile.text())
                .startsWith("import-old-accounts FILE.csv [--dry-run]\n")
                .contains("email, first_name, last_name");
        assertThat(noFile.exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhatItNeeds() throws Exception {
        ApplicationJar.Answer noFile =
                command.run("import-old-accounts", folder.resolve("missing.csv").toString(), database());
        assertThat(noFile.text()).contains("missing.csv cannot be read").doesNotContain("\tat ");
        assertThat(noFile.exitCode()).isEqualTo(1);

        ApplicationJar.Answer noDatabase = command.run("import-old-accounts", file(HEADER + line(1)));
        assertThat(noDatabase.text()).contains("SPRING_DATASOURCE_URL").doesNotContain("\tat ");
        assertThat(noDatabase.exitCode()).isEqualTo(1);

        ApplicationJar.Answer down = command.run(
                "import-old-accounts",
                file(HEADER + line(1)),
                "--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
                "--spring.datasource.hikari.connection-timeout=1000");
        assertThat(down.text()).contains("The database").doesNotContain("\tat ");
        assertThat(down.exitCode()).isEqualTo(1);

        ApplicationJar.Answer empty = command.run(
                "import-old-accounts", file(HEADER + line(1)), "--spring.datasource.url=" + database.emptyOne("empty"));
        assertThat(empty.text())
                .contains("The application must have been started on this database once")
                .doesNotContain("\tat ");
        assertThat(empty.exitCode()).isEqualTo(1);
    }

    private static String line(int number) {
        return "t" + number + "@example.org;Tea;Cher;FR;School;2011-09-01;Bread;2019;founder;\n";
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("old-accounts.csv"), content).toString();
    }

    private String database() {
        return "--spring.datasource.url=" + database.getJdbcUrl();
    }

    private int inDatabase() {
        return jdbc.sql("select count(*) from old_account").query(Integer.class).single();
    }

    private int schools(String source) {
        return jdbc.sql("select count(*) from school where source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }

    @Test
    void checksTheDefinitionsOfTheJarWithoutAnyDatabase() throws Exception {
        ApplicationJar.Answer answer = command.run("check-definitions");
        assertThat(answer.text())
                .startsWith("Remark. processes/etwinning-eligibility.dmn")
                .contains(" files; 0 problems, ")
                .doesNotContain("Problem.", "INFO");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void tellsWhatIsWrongInAFolderOfDefinitions() throws Exception {
        for (String part : List.of("processes", "forms")) {
            FileSystemUtils.copyRecursively(Path.of(part), folder.resolve(part));
        }
        Files.delete(folder.resolve("forms/choose-role.form"));
        ApplicationJar.Answer answer = command.run("check-definitions", folder.toString());
        assertThat(answer.text()).contains("""
                Problem. processes/teacher-onboarding.bpmn, “Choose role” (chooseRole):
                  There is no form with the id “choose-role”.
                  Did you mean “choose-school”? Otherwise bring the form back, or make a new one with this id in the folder forms.
                """, " files; 1 problems, ");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void makesAnAdministratorWhateverHasBecomeOfTheOthers() throws Exception {
        jdbc.sql("delete from act_id_membership where group_id_ = 'camunda-admin'")
                .update();
        jdbc.sql("delete from act_id_group where id_ = 'camunda-admin'").update();

        ApplicationJar.Answer answer = command.run("make-administrator", "Rescue@Example.org", database());

        assertThat(answer.text())
                .isEqualTo(
                        "Rescue@Example.org is an administrator now, as user 'rescue@example.org': sign in with EU Login under this address and "
                                + "open /desk/staff\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(command.run("make-administrator", "rescue@example.org", database())
                        .exitCode())
                .as("again")
                .isZero();
        assertThat(jdbc.sql(
                                "select user_id_ from act_id_membership join act_id_user on act_id_user.id_ = user_id_ where group_id_ = 'camunda-admin' and pwd_ is null")
                        .query(String.class)
                        .list())
                .containsExactly("rescue@example.org");
    }

    @Test
    void makesNobodyAnAdministratorWhoHasNoAddress() throws Exception {
        ApplicationJar.Answer noAddress = command.run("make-administrator", "rescue", database());
        assertThat(noAddress.text())
                .startsWith("The e-mail address will not do: ")
                .doesNotContain("\tat ");
        assertThat(noAddress.exitCode()).isEqualTo(2);
        ApplicationJar.Answer none = command.run("make-administrator", database());
        assertThat(none.text()).startsWith("import-old-accounts").contains("make-administrator ADDRESS");
        assertThat(none.exitCode()).isEqualTo(2);
        ApplicationJar.Answer noDatabase = command.run("make-administrator", "rescue@example.org");
        assertThat(noDatabase.text()).contains("SPRING_DATASOURCE_URL").doesNotContain("\tat ");
        assertThat(noDatabase.exitCode()).isEqualTo(1);
    }

    @Test
    void tellsThatAFolderHasNoDefinitions() throws Exception {
        ApplicationJar.Answer answer = command.run("check-definitions", folder.toString());
        assertThat(answer.text()).startsWith("There is no diagram in " + folder + ".");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(command.run("check-definitions", "one", "two").exitCode()).isEqualTo(2);
    }
}
