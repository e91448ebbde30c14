package eu.etwinning.onboarding.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The demo's data survives whatever happens to the application. */
class DemoDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataAfterAnOrderlyEnd() throws Exception {
        try (DemoDatabase database = DemoDatabase.start(directory)) {
            execute(database.url(), "create table kept as select 'yes'::text as answer");
        }
        try (DemoDatabase database = DemoDatabase.start(directory)) {
            assertThat(ask(database.url(), "select answer from kept")).isEqualTo("yes");
        }
    }

    @Test
    void keepsItsDataAfterTheApplicationWasKilled() throws Exception {
        Process application = application();
        String url = application.inputReader().readLine();
        execute(url, "create table kept as select 'yes'::text as answer");
        application.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(ask(url, "select answer from kept"))
                .as("PostgreSQL outlives the application")
                .isEqualTo("yes");

        try (DemoDatabase database = DemoDatabase.start(directory)) {
            assertThat(ask(database.url(), "select answer from kept")).isEqualTo("yes");
        }
        assertThatThrownBy(() -> ask(url, "select 1"))
                .as("the one left over has ended")
                .isInstanceOf(SQLException.class);
    }

    @Test
    void leavesTheDatabaseOfARunningApplicationAlone() throws Exception {
        Process application = application();
        try {
            String url = application.inputReader().readLine();
            assertThatThrownBy(() -> DemoDatabase.start(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Stop that one first");
            assertThat(ask(url, "select 1")).isEqualTo("1");
        } finally {
            application.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            DemoDatabase.start(directory).close();
        }
    }

    @Test
    void startsAgainAfterAFirstStartThatWasCutShort() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");

        try (DemoDatabase database = DemoDatabase.start(directory)) {
            assertThat(ask(database.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void knowsTheLettersOfAllLanguages() throws Exception {
        try (DemoDatabase database = DemoDatabase.start(directory)) {
            assertThat(ask(database.url(), "select lower('ÉCOLE ШКОЛА')")).isEqualTo("école школа");
        }
    }

    /** Spring Boot's own main method, so that the demo application stays the only main class of the tests. */
    private Process application() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpringApplication.class.getName(),
                        "--spring.main.sources=" + DatabaseHolder.class.getName(),
                        "--directory=" + directory,
                        "--spring.config.name=none",
                        "--spring.main.banner-mode=off",
                        "--spring.main.web-application-type=none",
                        "--logging.level.root=off")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void execute(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(statement);
        }
    }

    private static String ask(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** An application that starts the database, says where it is, and waits to be killed. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DatabaseHolder {

        @Bean
        CommandLineRunner hold(@Value("${directory}") Path directory) {
            return arguments -> {
                System.out.println(DemoDatabase.start(directory).url());
                Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            };
        }
    }
}
