package eu.etwinning.onboarding.cluster;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * PostgreSQL's advisory locks, all of them. The numbers stay as they are: while an upgrade rolls, nodes of the version
 * before hold the same ones. A new lock takes a new number.
 */
public enum ClusterLock {

    /** The offices' tenants, groups, grants and filters are made. */
    OFFICES(7_240_046),
    /** A set of diagrams, tables and forms is put live. */
    DEFINITIONS(7_240_047),
    /** Old accounts are imported. */
    OLD_ACCOUNT_IMPORT(7_240_048),
    /** An old account is claimed; of one address at a time. */
    OLD_ACCOUNT_CLAIM(7_240_049),
    /** A school is added; of one address of its head at a time. */
    ADDED_SCHOOL(7_240_050),
    /** A head is asked; at one address at a time. */
    HEAD_QUESTION(7_240_051),
    /** The schools that come with the application are imported: what hashtext('school_import') gives. */
    SCHOOL_IMPORT(-1_886_206_199),
    /** The words by which schools are found are written: what hashtext('school_index') gives. */
    SCHOOL_INDEX(-971_729_934),
    /** Schools are merged: what hashtext('school_merge') gives, which the trigger of the merges takes too. */
    SCHOOL_MERGE(1_749_613_985);

    private final int number;

    ClusterLock(int number) {
        this.number = number;
    }

    /** Waits until nobody else holds it; holds it until the transaction ends. */
    public void holdUntilCommit(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param((long) number).query().singleRow();
    }

    /** The same about one thing alone: of others it may be held at the same time. */
    public void holdUntilCommit(JdbcClient jdbc, String about) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .param(number)
                .param(about)
                .query()
                .singleRow();
    }

    /**
     * Does not wait.
     *
     * @return whether this connection holds it now, until it is closed or {@link #release}s it
     */
    public boolean tryHold(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(?)");
    }

    /** Lets go of what {@link #tryHold} took. */
    public void release(Connection connection) throws SQLException {
        ask(connection, "select pg_advisory_unlock(?)");
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
