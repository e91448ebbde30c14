package eu.etwinning.onboarding.school.search;

import eu.etwinning.onboarding.cluster.ClusterLock;
import eu.etwinning.onboarding.cluster.LeftOut;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps the words by which schools are found. Whatever wrote to the register, the next search finds it: the database
 * knows which rows are new.
 */
@Component
public class SchoolIndex {

    private static final int BATCH = 5000;
    private static final int FEW = 20;
    private static final String WORK = "school-index";

    private final JdbcTemplate jdbc;
    private final SchoolWords words;
    private final LeftOut leftOut;

    SchoolIndex(JdbcTemplate jdbc, SchoolWords words, LeftOut leftOut) {
        this.jdbc = jdbc;
        this.words = words;
        this.leftOut = leftOut;
    }

    /**
     * Makes all words anew if the table of abbreviations has changed, then as {@link #bringUpToDate()}.
     *
     * @return how many schools were indexed
     */
    @Transactional
    public int start() {
        lock();
        if (!jdbc.queryForList("select version from school_index_version", String.class)
                .equals(List.of(words.version()))) {
            jdbc.execute("truncate school_index, school_word_variants, school_word, school_index_version");
            jdbc.update("insert into school_to_index select id from school on conflict do nothing");
            jdbc.update("insert into school_index_version (version) values (?)", words.version());
        }
        return bringUpToDate();
    }

    /**
     * Sweeps out what many changes left behind, which every search would have to step over. Not inside a transaction.
     */
    public void sweep() {
        jdbc.execute("vacuum analyze school, school_to_index, school_index, school_word, school_word_variants");
    }

    /**
     * Indexes every school that is new or was changed until now.
     *
     * @return how many those were
     */
    @Transactional
    public int bringUpToDate() {
        Long newest = jdbc.queryForObject("select max(school) from school_to_index", Long.class);
        if (newest == null) {
            return 0;
        }
        lock();
        List<RegisteredNames> batch;
        int count = 0;
        long last = 0;
        do {
            // To read a school takes longer than to fetch it.
            batch = jdbc.query("""
                    select id, country, name, public_name, city,
                           array(select known.name from school_also_known_as known where known.school = school.id) as other_names,
                           array(select city from school_merge join school other on merged = other.id where survivor = school.id and ended_at is null)
                               as other_cities,
                           array[postal_code, school_number] || array(select unnest(array[postal_code, school_number]) from school_merge
                               join school other on merged = other.id where survivor = school.id and ended_at is null) as codes,
                           exists (select from school_merge where merged = school.id and ended_at is null) as merged
                    from school_to_index outdated join school on id = outdated.school where id > ? and id <= ? order by id limit ?
                    for update of outdated skip locked""", RegisteredNames::map, last, newest, BATCH);
            count += indexed(batch);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).school();
        } while (batch.size() == BATCH);
        return count;
    }

    /** A school that cannot be indexed is not found, and keeps no other from being found. */
    private int indexed(List<RegisteredNames> batch) {
        List<IndexedSchool> schools =
                batch.parallelStream().flatMap(names -> words(names).stream()).toList();
        Map<Long, RuntimeException> odd = new LinkedHashMap<>();
        int count = written(schools, 0, odd);
        odd.forEach((school, problem) -> leftOut.add(WORK, school.toString(), problem));
        // Until it is written differently, or the words are made by another version.
        jdbc.update("delete from school_to_index where school = any(?)", (Object)
                batch.stream().map(RegisteredNames::school).toArray(Long[]::new));
        return count;
    }

    /**
     * Writes all at once, or where that fails each half by itself, until those are found that cannot be written.
     *
     * @param before how many others of their batch were written
     * @param odd takes those that were not, with why
     * @return how many were
     */
    private int written(List<IndexedSchool> schools, int before, Map<Long, RuntimeException> odd) {
        RuntimeException problem = problem(schools);
        if (problem == null) {
            return schools.size();
        }
        if (schools.size() == 1) {
            odd.put(schools.get(0).id(), problem);
            if (before == 0 && odd.size() > FEW) {
                // Not the schools are odd, but what they are written to.
                throw problem;
            }
            return 0;
        }
        int half = schools.size() / 2;
        int first = written(schools.subList(0, half), before, odd);
        return first + written(schools.subList(half, schools.size()), before + first, odd);
    }

    private Optional<IndexedSchool> words(RegisteredNames names) {
        try {
            return Optional.of(IndexedSchool.of(names, words));
        } catch (RuntimeException unreadable) {
            leftOut.add(WORK, String.valueOf(names.school()), unreadable);
            return Optional.empty();
        }
    }

    /** Why these cannot be written; null if they are. */
    private RuntimeException problem(List<IndexedSchool> schools) {
        return jdbc.execute((Connection connection) -> {
            Savepoint before = connection.setSavepoint();
            try {
                write(schools);
                connection.releaseSavepoint(before);
                return null;
            } catch (NonTransientDataAccessResourceException unreachable) {
                throw unreachable;
            } catch (NonTransientDataAccessException refused) {
                if (SearchTime.tookTooLong(refused)) {
                    // Each half would wait as long again.
                    throw refused;
                }
                connection.rollback(before);
                return refused;
            }
        });
    }

    private void lock() {
        ClusterLock.SCHOOL_INDEX.holdUntilCommit(JdbcClient.create(jdbc));
    }

    private void write(List<IndexedSchool> schools) {
        if (schools.isEmpty()) {
            return;
        }
        Long[] ids = schools.stream().map(IndexedSchool::id).toArray(Long[]::new);
        forget(ids);
        List<IndexedSchool> found =
                schools.stream().filter(school -> !school.merged()).toList();
        Map<String, Integer> wordIds = count(found);
        jdbc.batchUpdate(
                "insert into school_index (school, country, name_words, place_words, numbers, words, length) values (?, ?, ?, ?, ?, ?, ?)",
                found,
                BATCH,
                (row, school) -> {
                    Connection connection = row.getConnection();
                    row.setLong(1, school.id());
                    row.setString(2, school.country());
                    row.setArray(3, ids(connection, school.country(), school.nameWords(), wordIds));
                    row.setArray(4, ids(connection, school.country(), school.placeWords(), wordIds));
                    row.setArray(
                            5, connection.createArrayOf("int", school.numbers().toArray()));
                    row.setArray(6, ids(connection, school.country(), school.words(), wordIds));
                    row.setInt(7, school.length());
                });
    }

    private void forget(Long[] schools) {
        jdbc.update("""
                with old as (delete from school_index where school = any(?) returning words),
                     forgotten as (select word_id, count(*) as fewer from old, unnest(words) word_id group by word_id)
                update school_word set schools = schools - fewer from forgotten where id = word_id""", (Object) schools);
    }

    /** Counts the words of these schools in, and returns the ids of the words by country and word. */
    private Map<String, Integer> count(List<IndexedSchool> schools) {
        // In one order, so that nobody waits in a circle.
        Map<String, Integer> counts = new TreeMap<>();
        schools.forEach(school ->
                school.words().forEach(word -> counts.merge(school.country() + word, 1, Integer::sum)));
        Map<String, Integer> ids = new HashMap<>();
        Map<Integer, Set<String>> variants = new HashMap<>();
        jdbc.query(
                """
                insert into school_word (country, word, schools) select * from unnest(?::text[], ?::text[], ?::int[])
                on conflict (country, word) do update set schools = school_word.schools + excluded.schools
                returning id, country, word, xmax = 0 as new""",
                row -> {
                    ids.put(row.getString("country") + row.getString("word"), row.getInt("id"));
                    if (row.getBoolean("new")) {
                        variants.put(
                                row.getInt("id"),
                                TypingError.variantsOf(row.getString("country"), row.getString("word")));
                    }
                },
                counts.keySet().stream().map(key -> key.substring(0, 2)).toArray(String[]::new),
                counts.keySet().stream().map(key -> key.substring(2)).toArray(String[]::new),
                counts.values().toArray(Integer[]::new));
        variants.values().removeIf(Set::isEmpty);
        write(variants);
        return ids;
    }

    private void write(Map<Integer, Set<String>> variants) {
        jdbc.batchUpdate(
                "insert into school_word_variants (word, variants) values (?, ?)",
                variants.entrySet(),
                BATCH,
                (row, word) -> {
                    row.setInt(1, word.getKey());
                    row.setArray(
                            2,
                            row.getConnection()
                                    .createArrayOf("text", word.getValue().toArray()));
                });
    }

    private static Array ids(Connection connection, String country, Set<String> words, Map<String, Integer> ids)
            throws java.sql.SQLException {
        Set<Integer> result = new LinkedHashSet<>();
        words.forEach(word -> result.add(ids.get(country + word)));
        return connection.createArrayOf("int", result.toArray());
    }
}
