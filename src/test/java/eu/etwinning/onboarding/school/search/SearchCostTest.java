package eu.etwinning.onboarding.school.search;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.school.LikelyDuplicates;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolSearch;
import eu.etwinning.onboarding.school.SchoolSources;
import eu.etwinning.onboarding.school.SearchTooSlowException;
import eu.etwinning.onboarding.school.duplicate.SchoolLikeness;
import eu.etwinning.onboarding.school.file.RegisterProperties;
import eu.etwinning.onboarding.school.file.SchoolImport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** No search is dear, whatever is typed: measured in what the database reads, which no busy machine changes. */
@OnboardingTest
@TestPropertySource(properties = "a-register-of-its-own=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCostTest {

    private static final int SEED = 14;
    private static final int NASTY = 1000;
    private static final int ORDINARY = 200;
    private static final String COUNTRY = "PT";

    @Autowired
    private SchoolSearch search;

    @Autowired
    private SchoolDictionary dictionary;

    @Autowired
    private SchoolIndex index;

    @Autowired
    private SchoolImport schools;

    @Autowired
    private SchoolSources sources;

    @Autowired
    private LikelyDuplicates duplicates;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private SchoolLikeness likeness;

    @Autowired
    private LeftOut leftOut;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcClient jdbcClient;

    @Autowired
    private TransactionTemplate transaction;

    private final NastyQueries queries = new NastyQueries(SEED);

    @BeforeAll
    void aRealRegister() {
        schools.importOnce(sources.file(sources.all().stream()
                .filter(source -> sources.file(source).getFilename().startsWith("pt"))
                .findFirst()
                .orElseThrow()));
        index.start();
        index.sweep();
    }

    @Test
    void theDearestOfAThousandNastyQueriesReadsNotFiveTimesWhatAnOrdinaryOneDoes() {
        List<String> names = jdbc.queryForList(
                "select name || ' ' || city from school where country = ? order by id limit " + ORDINARY,
                String.class,
                COUNTRY);
        List<Long> ordinary = names.stream().map(this::read).sorted().toList();
        long usual = ordinary.get(ordinary.size() * 9 / 10);

        List<String> nasty = IntStream.range(0, NASTY).mapToObj(queries::next).toList();
        String dearest = nasty.stream().max(Comparator.comparing(this::read)).orElseThrow();

        assertThat(read(dearest)).as("%s, of %d ordinary ones", dearest, usual).isLessThan(5 * usual);
    }

    @Test
    void ofVeryManyWordsThoseThatSayMostCount() {
        String padding = queries.words(60, 2, "abcdefghijklmnopqrstuvwxyz");

        List<String> counted =
                dictionary.read(COUNTRY, "Agrupamento 3 " + padding + " Escolas Lisboa 1050-100").stream()
                        .map(AskedWord::word)
                        .toList();

        assertThat(counted).hasSizeLessThanOrEqualTo(12).contains("agrupamento", "3", "escolas", "lisboa");
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUpAndTheTransactionsOwnTimeIsAsBefore() {
        SearchTime noTime = new SearchTime(jdbc, new RegisterProperties(false, Duration.ofMillis(1)));
        assertThatThrownBy(() ->
                        transaction.execute(status -> noTime.limited(() -> jdbc.queryForList("select pg_sleep(5)"))))
                .isInstanceOf(SearchTooSlowException.class);

        transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select set_config('statement_timeout', '77s', true)", String.class);
            search.search(COUNTRY, "escola lisboa", 10);
            assertThat(jdbc.queryForObject("select current_setting('statement_timeout')", String.class))
                    .isEqualTo("77s");
        });
    }

    /** What is read for it is every school of the biggest town: more than a millisecond's work. */
    @Test
    void soIsLookingForSchoolsThatMayBeTheSame() {
        NewSchool school = new NewSchool(
                COUNTRY, SchoolKind.PRIMARY, "Qwxyz", "Qwxyz", "", "Avenida", "", "Zgrande", "", "", "", "");
        LikelyDuplicates hurried = new LikelyDuplicates(
                jdbcClient,
                search,
                register,
                likeness,
                new SearchTime(jdbc, new RegisterProperties(false, Duration.ofMillis(1))),
                leftOut);
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.update(
                    "insert into school (country, name, city, address, kind, status, source, source_id) "
                            + "select 'PT', 'Escola', 'Zgrande', 'Rua ' || n, 'PRIMARY', 'CONFIRMED', 'test', n from generate_series(1, 20000) n");
            assertThatThrownBy(() -> hurried.of(school)).isInstanceOf(SearchTooSlowException.class);
            assertThat(duplicates.of(school)).isEmpty();
        });
    }

    /** How many rows and entries of indexes the database reads for it. */
    private long read(String words) {
        return transaction.execute(status -> {
            long before = read();
            search.search(COUNTRY, words, 10);
            return read() - before;
        });
    }

    private long read() {
        return jdbc.queryForObject("""
                select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) + coalesce(idx_scan, 0)), 0) from pg_stat_xact_user_tables
                where relname like 'school%'""", Long.class);
    }
}
