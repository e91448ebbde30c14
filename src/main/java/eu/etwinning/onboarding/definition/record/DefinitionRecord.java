package eu.etwinning.onboarding.definition.record;

import eu.etwinning.onboarding.cluster.ClusterLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sets were put live, in the database. A row once written stays as it is. */
@Component
public class DefinitionRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    public DefinitionRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets nobody else change what is live until the transaction ends. */
    public void lock() {
        ClusterLock.DEFINITIONS.holdUntilCommit(jdbc);
    }

    /** Whether this set was live at any time. */
    public boolean knows(String hash) {
        return jdbc.sql("select exists (select from definition_set where content_hash = ?)")
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    /** The set that is live, if one was ever put live. */
    public Optional<RecordedSet> live() {
        return one("where number = (select max(number) from definition_set)", Map.of());
    }

    public Optional<RecordedSet> find(int number) {
        return one("where number = :number", Map.of("number", number));
    }

    /** All, newest first. */
    public List<RecordedSet> all() {
        return sets("", Map.of());
    }

    /**
     * Whether the office's own part of the live set has this file. Whoever is signed in to the engine, the answer is
     * the same.
     */
    public boolean isLive(String office, String file) {
        return jdbc.sql("""
                        select exists (select from definition_part where office = :office and :file = any (files)
                                       and definition_set = (select max(number) from definition_set))""")
                .param("office", office)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts on record that a set is live now.
     *
     * @param backTo the number of the earlier set that comes back, or null
     * @return its number
     */
    public int add(String hash, String by, @Nullable Integer backTo, List<RecordedPart> parts) {
        int number = jdbc.sql("""
                        insert into definition_set (content_hash, put_live_at, put_live_by, back_to) values (:hash, :now, :by, :backTo) returning number""")
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("backTo", backTo)
                .query(Integer.class)
                .single();
        parts.forEach(part -> jdbc.sql("""
                        insert into definition_part (definition_set, office, content_hash, deployment, files)
                        values (:number, :office, :hash, :deployment, :files)""")
                .param("number", number)
                .param("office", part.office())
                .param("hash", part.hash())
                .param("deployment", part.deployment())
                .param("files", part.files().toArray(String[]::new))
                .update());
        return number;
    }

    /** Puts on record that a set was refused; returns whether that is the first time. */
    public boolean refuse(String hash) {
        return jdbc.sql(
                                "insert into definition_refusal (content_hash, refused_at) values (:hash, :now) on conflict do nothing")
                        .param("hash", hash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<RecordedSet> one(String where, Map<String, ?> parameters) {
        return sets(where, parameters).stream().findFirst();
    }

    private List<RecordedSet> sets(String where, Map<String, ?> parameters) {
        Map<Integer, List<RecordedPart>> parts = new HashMap<>();
        jdbc.sql("select * from definition_part order by definition_set, office")
                .query(row -> {
                    parts.computeIfAbsent(row.getInt("definition_set"), number -> new ArrayList<>())
                            .add(new RecordedPart(
                                    row.getString("office"),
                                    row.getString("content_hash"),
                                    row.getString("deployment"),
                                    List.of((String[]) row.getArray("files").getArray())));
                });
        return jdbc.sql("select * from definition_set " + where + " order by number desc")
                .params(parameters)
                .query((row, index) -> set(row, parts.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static RecordedSet set(ResultSet row, List<RecordedPart> parts) throws SQLException {
        return new RecordedSet(
                row.getInt("number"),
                row.getString("content_hash"),
                row.getTimestamp("put_live_at").toInstant(),
                row.getString("put_live_by"),
                row.getObject("back_to", Integer.class),
                List.copyOf(parts));
    }
}
