package eu.etwinning.onboarding;

import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A database in a real PostgreSQL for each Spring context under test. */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedPostgresConfiguration {

    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
        return TestPostgres.OF_THIS_JVM.newDatabase();
    }

    @Bean
    FlywayMigrationStrategy copyOfWhatTheMigrationsMake(TestDatabase database) {
        return migrations -> {
            TestPostgres.OF_THIS_JVM.migrate(database, migrations);
            // Nothing is left to do for it but to say so.
            migrations.migrate();
        };
    }
}
