package eu.etwinning.onboarding.cluster;

import eu.etwinning.onboarding.OnboardingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Locks keep those apart who do the same, and nobody else. */
@OnboardingTest
class ClusterLockTest {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource
    void whoHoldsOneKeepsOutWhoeverWantsTheSameAndNobodyElse(ClusterLock held) throws Exception {
        try (Connection other = dataSource.getConnection()) {
            assertThat(held.tryHold(other)).isTrue();
            try {
                for (ClusterLock wanted : ClusterLock.values()) {
                    if (wanted == held) {
                        assertThatThrownBy(() -> holdAtOnce(wanted))
                                .as("%s beside %s", wanted, held)
                                .isInstanceOf(DataAccessException.class);
                    } else {
                        holdAtOnce(wanted);
                    }
                }
            } finally {
                held.release(other);
            }
        }
        holdAtOnce(held);
    }

    @ParameterizedTest
    @EnumSource
    void aLockAboutOneThingLeavesTheOthersFree(ClusterLock lock) throws Exception {
        transaction.executeWithoutResult(status -> {
            lock.holdUntilCommit(jdbc, "one");
            try (Connection other = dataSource.getConnection()) {
                other.setAutoCommit(false);
                JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(other, true));
                client.sql("set local lock_timeout = '200ms'").update();
                lock.holdUntilCommit(client, "another");
                for (ClusterLock wanted : ClusterLock.values()) {
                    if (wanted != lock) {
                        wanted.holdUntilCommit(client, "one");
                    }
                    wanted.holdUntilCommit(client);
                }
                assertThatThrownBy(() -> lock.holdUntilCommit(client, "one")).isInstanceOf(DataAccessException.class);
                other.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"SCHOOL_IMPORT, school_import", "SCHOOL_INDEX, school_index", "SCHOOL_MERGE, school_merge"})
    void locksThatOlderNodesHoldByANameAreTheSame(ClusterLock lock, String name) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                    .param(name)
                    .query()
                    .singleRow();
            assertThatThrownBy(() -> holdAtOnce(lock)).isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void nobodyTakesALockPastTheList() throws IOException {
        assertThat(sources().stream()
                        .filter(file -> !file.endsWith("ClusterLock.java"))
                        .filter(file -> text(file).contains("_advisory_")))
                .isEmpty();
        assertThat(jdbc.sql(
                                "select prosrc from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname = 'public' and prosrc ~ '_advisory_'")
                        .query(String.class)
                        .list())
                .as("functions of the database")
                .singleElement()
                .asString()
                .contains("pg_advisory_xact_lock(hashtext('school_merge'))");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a connection of its own, and without waiting long. */
    private void holdAtOnce(ClusterLock lock) {
        TransactionTemplate another = new TransactionTemplate(transaction.getTransactionManager());
        another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> {
            jdbc.sql("set local lock_timeout = '200ms'").update();
            lock.holdUntilCommit(jdbc);
        });
    }
}
