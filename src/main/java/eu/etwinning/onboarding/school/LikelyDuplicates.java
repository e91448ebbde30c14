package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.school.duplicate.SchoolLikeness;
import eu.etwinning.onboarding.school.search.SearchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the schools of the register that a new one may be already, and keeps what was found beside it. */
@Service
@Transactional
public class LikelyDuplicates {

    /** From here on, of 1, the teacher is asked. */
    private static final double LIKELY = 0.6;

    private static final int LOOKED_AT = 20;
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final SchoolSearch search;
    private final SchoolRegister register;
    private final SchoolLikeness likeness;
    private final SearchTime time;
    private final LeftOut leftOut;

    public LikelyDuplicates(
            JdbcClient jdbc,
            SchoolSearch search,
            SchoolRegister register,
            SchoolLikeness likeness,
            SearchTime time,
            LeftOut leftOut) {
        this.jdbc = jdbc;
        this.search = search;
        this.register = register;
        this.likeness = likeness;
        this.time = time;
        this.leftOut = leftOut;
    }

    /** The likely duplicates of a school that is to be added, likeliest first, five at most. */
    public List<LikelyDuplicate> of(NewSchool school) {
        Map<Long, SchoolMatch> candidates = new LinkedHashMap<>();
        Stream.of(
                        school.name() + " " + school.city(),
                        school.publicName() + " " + school.city(),
                        school.name() + " " + school.postalCode())
                .distinct()
                .flatMap(words -> search.search(school.country(), words, LOOKED_AT).matches().stream())
                .forEach(match -> candidates.merge(
                        match.school().id(), match, (one, other) -> one.score() >= other.score() ? one : other));
        time.limited(() -> sameParticulars(school))
                .forEach(other -> candidates.putIfAbsent(other.id(), new SchoolMatch(other, List.of(), 0)));
        return candidates.values().stream()
                .map(candidate -> likeness.of(school, candidate))
                .filter(duplicate -> duplicate.score() >= LIKELY)
                .sorted(Comparator.comparingDouble(LikelyDuplicate::score)
                        .reversed()
                        .thenComparing(duplicate -> duplicate.school().id()))
                .limit(MOST)
                .toList();
    }

    private List<School> sameParticulars(NewSchool school) {
        return jdbc
                .sql("""
                        select id from school where country = :country and status <> 'CLOSED' and number_folded <> '' and number_folded = folded(:number)
                        union
                        select id from school where country = :country and status <> 'CLOSED' and city_folded = folded(:city) and folded(:address) <> ''
                            and folded(address) = folded(:address)
                        union
                        select id from school where country = :country and status <> 'CLOSED' and website <> '' and lower(website) = lower(:website)
                        limit :most""")
                .param("country", school.country())
                .param("number", school.schoolNumber())
                .param("city", school.city())
                .param("address", school.address())
                .param("website", school.website())
                .param("most", LOOKED_AT)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> readable(id).stream())
                .distinct()
                .toList();
    }

    private Optional<LikelyDuplicate> duplicate(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        String[] reasons = (String[]) row.getArray("reasons").getArray();
        return readable(row.getLong("id"))
                .map(school -> new LikelyDuplicate(
                        school,
                        score,
                        Arrays.stream(reasons)
                                .map(LikelyDuplicate.Reason::valueOf)
                                .toList()));
    }

    /** Nothing for one that cannot be read: the others are shown. */
    private Optional<School> readable(long school) {
        try {
            return register.find(school);
        } catch (IllegalArgumentException unreadable) {
            leftOut.add(SchoolRows.READING, String.valueOf(school), unreadable);
            return Optional.empty();
        }
    }

    /** Keeps for the validator what looked like this school when it was added. */
    void keep(long school, List<LikelyDuplicate> duplicates) {
        duplicates.forEach(duplicate -> jdbc.sql(
                        "insert into school_likely_duplicate (school, other, score, reasons) values (:school, :other, :score, :reasons)")
                .param("school", school)
                .param("other", duplicate.school().id())
                .param("score", duplicate.score())
                .param("reasons", duplicate.reasons().stream().map(Enum::name).toArray(String[]::new))
                .update());
    }

    /**
     * The schools that looked like this one when either was added, likeliest first. Those that are one with it by now,
     * or closed, are not among them.
     */
    @Transactional(readOnly = true)
    public List<LikelyDuplicate> around(long school) {
        long survivor = register.get(school).id();
        return jdbc.sql("""
                        with same as (select :school id union select merged from school_merge where survivor = :school and ended_at is null)
                        select distinct on (id) * from (
                            select survivor_of(other) id, score, reasons from school_likely_duplicate where school in (select id from same)
                            union all
                            select survivor_of(school), score, reasons from school_likely_duplicate where other in (select id from same)) alike
                        order by id, score desc""").param("school", survivor).query((row, number) -> duplicate(row)).list().stream()
                .flatMap(Optional::stream)
                .filter(alike ->
                        alike.school().id() != survivor && alike.school().status() != SchoolStatus.CLOSED)
                .sorted(Comparator.comparingDouble(LikelyDuplicate::score).reversed())
                .toList();
    }
}
