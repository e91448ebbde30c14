package eu.etwinning.onboarding;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The database of one Spring context under test. */
public final class TestDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final TestPostgres postgres;
    private final String name;

    TestDatabase(TestPostgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public String getJdbcUrl() {
        return postgres.url(name);
    }

    /** Makes an empty database beside this one and answers with its address. */
    public String emptyOne(String name) {
        postgres.create(this.name + "_" + name);
        return postgres.url(this.name + "_" + name);
    }

    @Override
    public void close() {
        postgres.close(this);
    }
}
