package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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
    private static final List<String> ALPHABETS = List.of("abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρστυφχψω", "абвгдежзийклмнопрстуфхцчшщъьюя", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
            "0123456789", "%_*?\\'\"(){}[]|&!:", "\u0301\u0308\u0327\u0323", "\uD83D\uDE00\uD83C\uDDE6", "aeio");
    private static final List<String> ABBREVIATIONS = List.of("eb", "es", "ji", "epe", "sta", "sto", "dr", "prof", "d", "n", "st", "1", "i", "iv", "agrup", "esc", "sec", "bas");

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
    private JdbcTemplate jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(SEED);

    @BeforeAll
    void aRealRegister() {
        schools.importOnce(sources.file(sources.all().stream().filter(source -> sources.file(source).getFilename().startsWith("pt")).findFirst().orElseThrow()));
        index.start();
        index.sweep();
    }

    @Test
    void theDearestOfAThousandNastyQueriesReadsNotFiveTimesWhatAnOrdinaryOneDoes() {
        List<String> names = jdbc.queryForList("select name || ' ' || city from school where country = ? order by id limit " + ORDINARY, String.class, COUNTRY);
        List<Long> ordinary = names.stream().map(this::read).sorted().toList();
        long usual = ordinary.get(ordinary.size() * 9 / 10);

        List<String> nasty = IntStream.range(0, NASTY).mapToObj(this::nasty).toList();
        String dearest = nasty.stream().max(Comparator.comparing(this::read)).orElseThrow();

        assertThat(read(dearest)).as("%s, of %d ordinary ones", dearest, usual).isLessThan(5 * usual);
    }

    @Test
    void ofVeryManyWordsThoseThatSayMostCount() {
        String padding = words(60, 2, "abcdefghijklmnopqrstuvwxyz");

        List<String> counted = dictionary.read(COUNTRY, "Agrupamento 3 " + padding + " Escolas Lisboa 1050-100").stream().map(AskedWord::word).toList();

        assertThat(counted).hasSizeLessThanOrEqualTo(12).contains("agrupamento", "3", "escolas", "lisboa");
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUpAndTheTransactionsOwnTimeIsAsBefore() {
        SearchTime noTime = new SearchTime(jdbc, Duration.ofMillis(1));
        assertThatThrownBy(() -> transaction.execute(status -> noTime.limited(() -> jdbc.queryForList("select pg_sleep(5)")))).isInstanceOf(SearchTooSlowException.class);

        transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select set_config('statement_timeout', '77s', true)", String.class);
            search.search(COUNTRY, "escola lisboa", 10);
            assertThat(jdbc.queryForObject("select current_setting('statement_timeout')", String.class)).isEqualTo("77s");
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

    private String nasty(int number) {
        String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        return switch (number % 8) {
            case 0 -> words(66, 2, "abcdefghijklmnopqrstuvwxyz");
            case 1 -> words(1 + random.nextInt(100), 1 + random.nextInt(3), alphabet);
            case 2 -> words(1 + random.nextInt(3), 60, alphabet);
            case 3 -> String.join(" ", Collections.nCopies(40, words(1, 3, alphabet)));
            case 4 -> IntStream.range(0, 50).mapToObj(i -> ABBREVIATIONS.get(random.nextInt(ABBREVIATIONS.size()))).collect(Collectors.joining(random.nextBoolean() ? " " : ".")) + ".";
            case 5 -> " ".repeat(random.nextInt(300)) + words(1, 1, alphabet);
            case 6 -> mixed();
            default -> words(12, 2 + random.nextInt(12), alphabet);
        };
    }

    private String mixed() {
        List<String> parts = new ArrayList<>();
        for (String alphabet : ALPHABETS) {
            parts.add(words(3, 1 + random.nextInt(6), alphabet));
        }
        Collections.shuffle(parts, random);
        return String.join(" ", parts);
    }

    private String words(int count, int length, String alphabet) {
        int[] letters = alphabet.codePoints().toArray();
        return IntStream.range(0, count).mapToObj(i -> IntStream.range(0, length).mapToObj(j -> Character.toString(letters[random.nextInt(letters.length)]))
                .collect(Collectors.joining())).collect(Collectors.joining(" "));
    }
}
