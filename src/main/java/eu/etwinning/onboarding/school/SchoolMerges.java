package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.cluster.ClusterLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Merges schools that are one. A merge is one row and nothing moves: ids stay where they are and are read through the
 * survivor.
 */
@Service
@Transactional(noRollbackFor = MergeRefusedException.class)
public class SchoolMerges {

    private static final String COLUMNS =
            "select id, merged, survivor, reason, merged_by, merged_at from school_merge where ended_at is null ";

    private final JdbcClient jdbc;
    private final SchoolRegister register;
    private final Clock clock;

    SchoolMerges(JdbcClient jdbc, SchoolRegister register, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /**
     * From now on the school is read as the other one. If the other one was merged itself, as the one that is left of
     * it. Doing it twice is doing it once.
     *
     * @param school the school that is not to be shown any more
     * @param into the school that it turned out to be
     * @param by the user id of who says so
     * @param reason why the two are one
     * @throws MergeRefusedException if that would make a chain or a circle, or lead nobody anywhere
     * @throws NoSuchElementException if there is no such school
     */
    public SchoolMerge merge(long school, long into, String by, String reason) {
        oneAfterTheOther();
        School survivor = register.get(into);
        List<SchoolMerge> before = jdbc.sql(COLUMNS + "and merged = ? and survivor = ?")
                .param(school)
                .param(survivor.id())
                .query(SchoolMerges::map)
                .list();
        if (!before.isEmpty()) {
            return before.get(0);
        }
        refusal(school, into).ifPresent(refused -> {
            throw new MergeRefusedException(refused);
        });
        return jdbc.sql("""
                        insert into school_merge (merged, survivor, reason, merged_by, merged_at) values (:merged, :survivor, :reason, :by, :now)
                        returning id, merged, survivor, reason, merged_by, merged_at""")
                .param("merged", school)
                .param("survivor", survivor.id())
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(SchoolMerges::map)
                .single();
    }

    /** Why the school cannot be merged into the other one as things stand, or nothing. */
    @Transactional(readOnly = true)
    public Optional<MergeRefusedException.Reason> refusal(long school, long into) {
        School survivor = register.get(into);
        if (jdbc.sql("select exists (select from school_merge where ended_at is null and merged = ?)")
                .param(school)
                .query(Boolean.class)
                .single()) {
            return Optional.of(MergeRefusedException.Reason.MERGED_ELSEWHERE);
        }
        if (register.get(school).id() == survivor.id()) {
            return Optional.of(MergeRefusedException.Reason.SAME_SCHOOL);
        }
        if (survivor.status() == SchoolStatus.CLOSED) {
            return Optional.of(MergeRefusedException.Reason.CLOSED);
        }
        return into(school).isEmpty() ? Optional.empty() : Optional.of(MergeRefusedException.Reason.SURVIVOR_OF_OTHERS);
    }

    /**
     * Undoes a merge: both schools are as they were. One that has ended stays ended.
     *
     * @param by the user id of who says so
     */
    public void end(long merge, String by) {
        jdbc.sql("update school_merge set ended_by = :by, ended_at = :now where id = :id and ended_at is null")
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", merge)
                .update();
    }

    /** The merges that made this school the survivor of others, oldest first. */
    @Transactional(readOnly = true)
    public List<SchoolMerge> into(long survivor) {
        return jdbc.sql(COLUMNS + "and survivor = ? order by id")
                .param(survivor)
                .query(SchoolMerges::map)
                .list();
    }

    /** The database refuses a chain; waiting for our turn lets us say why before it does. */
    private void oneAfterTheOther() {
        ClusterLock.SCHOOL_MERGE.holdUntilCommit(jdbc);
    }

    private static SchoolMerge map(ResultSet row, int number) throws SQLException {
        return new SchoolMerge(
                row.getLong("id"),
                row.getLong("merged"),
                row.getLong("survivor"),
                row.getString("reason"),
                row.getString("merged_by"),
                row.getTimestamp("merged_at").toInstant());
    }
}
