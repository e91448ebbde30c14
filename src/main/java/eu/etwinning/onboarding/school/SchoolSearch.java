package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.school.search.AskedWord;
import eu.etwinning.onboarding.school.search.QuestionWeights;
import eu.etwinning.onboarding.school.search.QuestionWeights.Weighed;
import eu.etwinning.onboarding.school.search.SchoolDictionary;
import eu.etwinning.onboarding.school.search.SchoolIndex;
import eu.etwinning.onboarding.school.search.SearchTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds schools by what people type. Each word is read as the words of the register that it may mean; the schools that
 * have the rarest of them are weighed by all. A school is a match if it has nearly all that was asked for, or of many
 * words more than any other; it is only similar if something that matters is missing. Where there is no match, the
 * other schools of the town are similar too.
 */
@Service
public class SchoolSearch {

    /** From here on, of 1, a school is what was asked for. */
    private static final double MATCH = 0.745;
    /** From here on there is no need to look whether another word was meant. */
    private static final double SURE = 0.85;
    /** From here on it may be, if nothing else comes near; a school with another number never gets as far. */
    private static final double STANDS_OUT = 0.57;

    private static final double LEAD = 0.05;
    private static final int MANY_WORDS = 4;
    private static final int COMPARED = 10;
    /** How many schools are weighed at the most. */
    private static final int MOST_CANDIDATES = 1500;
    /** So many are weighed in any case: one may have only the less rare words, and be what is meant. */
    private static final int FEW_CANDIDATES = 500;

    private static final int TOGETHER = 3;
    /** In characters: a long name and its town. What comes behind is not read. */
    private static final int LONGEST = 300;
    /** A school that lacks words of more than this part of the question is not worth showing. */
    private static final double INDISPENSABLE = 0.5;

    private final JdbcTemplate jdbc;
    private final SchoolIndex index;
    private final SchoolDictionary dictionary;
    private final LeftOut leftOut;
    private final SearchTime time;

    SchoolSearch(JdbcTemplate jdbc, SchoolIndex index, SchoolDictionary dictionary, LeftOut leftOut, SearchTime time) {
        this.jdbc = jdbc;
        this.index = index;
        this.dictionary = dictionary;
        this.leftOut = leftOut;
        this.time = time;
    }

    /**
     * The schools of a country that these words may mean.
     *
     * @param country ISO 3166-1 alpha-2 code: schools of other countries are never returned
     * @param words what somebody typed: words of the name, the town, postal code or number, in any order
     * @param limit how many at most
     * @throws SearchTooSlowException if it takes too long
     */
    @Transactional
    public FoundSchools search(String country, String words, int limit) {
        time.withoutWaiting(index::bringUpToDate);
        return time.limited(() -> find(
                country,
                words.substring(
                        0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())))),
                limit));
    }

    private FoundSchools find(String country, String words, int limit) {
        List<AskedWord> asked = dictionary.read(country, words);
        int compared = Math.max(limit, COMPARED);
        List<Weighed> best = best(country, asked, AskedWord::plainMeanings);
        if (best.isEmpty() || best.get(0).score() < SURE) {
            best = best(country, asked, word -> word.meanings().keySet());
        }
        Set<Long> forPlaceAlone = best.stream()
                .filter(Weighed::forPlaceAlone)
                .map(Weighed::school)
                .collect(Collectors.toSet());
        List<SchoolMatch> found = open(best, compared);
        double match = !found.isEmpty() && found.get(0).score() < MATCH && standsOut(asked, found)
                ? found.get(0).score()
                : MATCH;
        List<SchoolMatch> matches = found.stream()
                .limit(limit)
                .filter(school -> school.score() >= match)
                .toList();
        return new FoundSchools(
                matches,
                found.stream()
                        .filter(school -> school.score() < match)
                        .filter(school -> matches.isEmpty()
                                || !forPlaceAlone.contains(school.school().id()))
                        .limit((long) limit - matches.size())
                        .toList());
    }

    private List<Weighed> best(String country, List<AskedWord> asked, Function<AskedWord, Set<Integer>> meanings) {
        List<AskedWord> known = asked.stream()
                .filter(word -> !word.meanings().isEmpty())
                .sorted(Comparator.comparingInt(word -> word.schools(meanings.apply(word))))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        QuestionWeights weights = new QuestionWeights(asked, schoolsOf(country));
        List<Weighed> candidates = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        String condition = condition(known, weights, meanings, arguments);
        // Materialized: a limit beside the condition lures the planner into reading the whole table.
        jdbc.query(
                "with found as materialized (select school, name_words, place_words, numbers, length from school_index where "
                        + condition + ") select * from found limit " + MOST_CANDIDATES,
                (ResultSet row) -> weights.weigh(
                                row.getLong("school"),
                                ids(row, "name_words"),
                                ids(row, "place_words"),
                                ids(row, "numbers"),
                                row.getInt("length"))
                        .ifPresent(candidates::add),
                arguments.toArray());
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Weighed::score).reversed().thenComparing(Weighed::school))
                .toList();
    }

    /**
     * The rarest words first: as many as no school worth showing can lack all of, and more as long as they lead to few
     * schools; the rarest ones together where one alone leads to too many.
     */
    private static String condition(
            List<AskedWord> known,
            QuestionWeights weights,
            Function<AskedWord, Set<Integer>> meanings,
            List<Object> arguments) {
        if (known.get(0).schools(meanings.apply(known.get(0))) > MOST_CANDIDATES) {
            List<AskedWord> rarest = known.stream().limit(TOGETHER).toList();
            rarest.forEach(word -> arguments.add(meanings.apply(word).toArray(Integer[]::new)));
            return rarest.stream().map(word -> "words && ?").collect(Collectors.joining(" and "));
        }
        Set<Integer> ids = new HashSet<>();
        int schools = 0;
        double part = 0;
        for (AskedWord word : known) {
            schools += word.schools(meanings.apply(word));
            if (!ids.isEmpty() && schools > (part > INDISPENSABLE ? FEW_CANDIDATES : MOST_CANDIDATES)) {
                break;
            }
            part += weights.part(word);
            ids.addAll(meanings.apply(word));
        }
        arguments.add(ids.toArray(Integer[]::new));
        return "words && ?";
    }

    /**
     * Whether the first is meant although something is missing: many words were given, and no other school has as many
     * of them.
     */
    private static boolean standsOut(List<AskedWord> asked, List<SchoolMatch> found) {
        SchoolMatch first = found.get(0);
        return asked.size() >= MANY_WORDS
                && first.score() >= STANDS_OUT
                && found.stream()
                        .noneMatch(other ->
                                other.score() > first.score() - LEAD && !sameSchool(other.school(), first.school()));
    }

    private static boolean sameSchool(School one, School other) {
        return one.name().equals(other.name()) && one.city().equals(other.city());
    }

    private int schoolsOf(String country) {
        Integer most =
                jdbc.queryForObject("select max(schools) from school_word where country = ?", Integer.class, country);
        return most == null ? 1 : Math.max(1, most);
    }

    /** The best so many that are open and can be read: those that are not hide none behind them. */
    private List<SchoolMatch> open(List<Weighed> best, int most) {
        List<SchoolMatch> open = new ArrayList<>();
        int page = most;
        for (int from = 0; from < best.size() && open.size() < most; from += page / 2) {
            open.addAll(matches(best.subList(from, Math.min(best.size(), from + page)).stream()
                    .collect(Collectors.toMap(Weighed::school, Weighed::score))));
            page *= 2;
        }
        return open.stream().limit(most).toList();
    }

    private List<SchoolMatch> matches(Map<Long, Double> scores) {
        return jdbc
                .query("""
                select school.*, array(select known.name from school_also_known_as known where known.school = school.id and known.name <> school.name
                                       order by 1) as other_names
                from school where id = any(?) and status <> 'CLOSED'""", (row, number) -> match(row, scores), (Object)
                        scores.keySet().toArray(Long[]::new))
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(SchoolMatch::score)
                        .reversed()
                        .thenComparing(match -> match.school().id()))
                .toList();
    }

    /** Nothing for a school that cannot be read: the others are found. */
    private Optional<SchoolMatch> match(ResultSet row, Map<Long, Double> scores) throws SQLException {
        long id = row.getLong("id");
        try {
            return Optional.of(new SchoolMatch(
                    SchoolRows.map(row, 0),
                    List.of((String[]) row.getArray("other_names").getArray()),
                    Objects.requireNonNull(scores.get(id))));
        } catch (IllegalArgumentException unreadable) {
            leftOut.add(SchoolRows.READING, String.valueOf(id), unreadable);
            return Optional.empty();
        }
    }

    private static Integer[] ids(ResultSet row, String column) throws SQLException {
        return (Integer[]) row.getArray(column).getArray();
    }
}
