package eu.etwinning.onboarding.startup;

import eu.etwinning.onboarding.OnboardingApplication;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.TestDatabase;
import eu.etwinning.onboarding.demo.ProductionClassesOnly;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The application meets a database that other migrations than its own have made. */
@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOfAnotherVersionTest {

    private static final String DELETE_IT =
            "This development database is older than the first schema that is kept: delete the folder data/";
    private static final String OF_ANOTHER_VERSION = "The database is of another version of the application";
    private static final String LATER = "9999";

    @Autowired
    private TestDatabase database;

    @Autowired
    private Flyway migrations;

    @Test
    void aDatabaseFromBeforeTheBaselineIsToBeDeleted(CapturedOutput output) {
        String url = database.emptyOne("before_the_baseline");
        migrations(url, "1").migrate();
        ran(url, "2", "accounts", "V2__accounts.sql");
        ran(url, "3", "schools", "V3__schools.sql");
        ran(url, "32", "codes that cannot be sent", "V32__codes_that_cannot_be_sent.sql");

        assertThatThrownBy(() -> start(url)).hasRootCauseInstanceOf(DevelopmentDatabaseException.class);

        assertThat(told(output))
                .containsOnlyOnce(DELETE_IT)
                .doesNotContain("\tat ")
                .doesNotContain(OF_ANOTHER_VERSION);
    }

    @Test
    void aDatabaseOfWhichNothingIsKnownIsNotToBeDeleted(CapturedOutput output) {
        String url = database.emptyOne("unknown");
        migrations(url, "2").migrate();
        ran(url, "3", "something else", "V3__something_else.sql");

        assertThatThrownBy(() -> start(url)).hasRootCauseInstanceOf(FlywayValidateException.class);

        assertThat(told(output))
                .containsOnlyOnce(OF_ANOTHER_VERSION)
                .contains("migration version 3")
                .doesNotContain("repair")
                .doesNotContain("\tat ")
                .doesNotContain("data/");
    }

    @Test
    void aDatabaseThatALaterVersionHasMigratedIsTaken() {
        String url = database.emptyOne("later");
        migrations(url, "latest").migrate();
        ran(url, LATER, "later", "V" + LATER + "__later.sql");

        MigrateResult again = migrations(url, "latest").migrate();

        assertThat(again.success).isTrue();
        assertThat(again.migrationsExecuted).isZero();
    }

    private Flyway migrations(String url, String target) {
        return Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(connect(url))
                .target(target)
                .load();
    }

    private DataSource connect(String url) {
        return new DriverManagerDataSource(url, database.getUsername(), database.getPassword());
    }

    private void ran(String url, String version, String description, String script) {
        JdbcClient.create(connect(url))
                .sql("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                        select max(installed_rank) + 1, :version, :description, 'SQL', :script, 1, 'postgres', 1, true from flyway_schema_history""")
                .param("version", version)
                .param("description", description)
                .param("script", script)
                .update();
    }

    private void start(String url) {
        SpringApplication.from(OnboardingApplication::main)
                .with(ProductionClassesOnly.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--spring.security.oauth2.client.registration.eulogin.client-id=onboarding",
                        "--spring.security.oauth2.client.registration.eulogin.client-secret=secret",
                        "--spring.security.oauth2.client.provider.eulogin.issuer-uri=http://localhost:1",
                        "--spring.mail.host=localhost",
                        "--onboarding.public-url=http://localhost:8080",
                        "--onboarding.mail.from=no-reply@etwinning.example",
                        "--onboarding.first-administrator=first@example.org");
    }

    /** What was said of the failure itself. */
    private static String told(CapturedOutput output) {
        return output.getAll().substring(output.getAll().indexOf("APPLICATION FAILED TO START"));
    }
}
