package eu.etwinning.onboarding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One real PostgreSQL for all Spring contexts of a JVM, each with a database of its own. The migrations run once; the
 * other databases are copies of what they made.
 */
final class TestPostgres {

    static final TestPostgres OF_THIS_JVM = new TestPostgres();

    private static final String MIGRATED = "migrated";

    private EmbeddedPostgres postgres;
    private boolean migrated;
    private int databases;
    private int inUse;

    private TestPostgres() {}

    /** Starts PostgreSQL where none runs. The database is empty until it is {@linkplain #migrate migrated}. */
    synchronized TestDatabase newDatabase() {
        if (postgres == null) {
            postgres = start();
        }
        inUse++;
        String name = "onboarding_" + databases++;
        create(name);
        return new TestDatabase(this, name);
    }

    /** Gives a database that nobody is connected to all tables, as the application's migrations make them. */
    synchronized void migrate(TestDatabase database, Flyway migrations) {
        if (!migrated) {
            create(MIGRATED);
            Flyway.configure()
                    .configuration(migrations.getConfiguration())
                    .dataSource(postgres.getDatabase("postgres", MIGRATED))
                    .load()
                    .migrate();
            migrated = true;
        }
        drop(database.name());
        admin().sql("create database " + database.name() + " template " + MIGRATED)
                .update();
    }

    synchronized void create(String database) {
        admin().sql("create database " + database).update();
    }

    synchronized String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /** PostgreSQL ends with the last of its databases, which is after the applications that use them have ended. */
    synchronized void close(TestDatabase database) {
        drop(database.name());
        if (--inUse == 0) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            postgres = null;
            migrated = false;
        }
    }

    private void drop(String database) {
        admin().sql("drop database " + database + " with (force)").update();
    }

    private JdbcClient admin() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "500")
                    // The applications end first, then the last of them ends their database; a hook of its own would
                    // overtake them.
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
