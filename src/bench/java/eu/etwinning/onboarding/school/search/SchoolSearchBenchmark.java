package eu.etwinning.onboarding.school.search;

import eu.etwinning.onboarding.school.BenchmarkContext;
import eu.etwinning.onboarding.school.FoundSchools;
import eu.etwinning.onboarding.school.SchoolFileExport;
import eu.etwinning.onboarding.school.SchoolFileImport;
import eu.etwinning.onboarding.school.SchoolMatch;
import eu.etwinning.onboarding.school.SchoolSearch;
import eu.etwinning.onboarding.school.SchoolSources;
import eu.etwinning.onboarding.school.file.SchoolImport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well and how fast schools are found, in numbers, and how the waits grow with the register: {@code mvn -Pbench
 * verify -DskipTests -Dschools=FILE -Dpairs=FILE -Dnumbers=FILE -Dgrown=300000,1000000}. The files: schools as
 * {@code import-schools} takes them; names of one school that differ; schools that differ by a number only. Without
 * them, the schools that the application ships. Queries come from a fixed seed, so that two runs can be compared.
 */
public final class SchoolSearchBenchmark {

    private static final int LIMIT = 10;
    /** Trigrams are slow: only each of so many queries is put to them. */
    private static final int EACH = 7;

    private static final int SEED = 14;
    private static final int NASTY = 1000;
    /** In milliseconds. */
    private static final int SLOW = 20;

    private static final List<Integer> GROWN = Stream.of(
                    System.getProperty("grown", "300000,1000000").split(","))
            .filter(size -> !size.isBlank())
            .map(Integer::valueOf)
            .toList();
    private static final boolean SHOW = Boolean.getBoolean("show");

    private final SchoolSearch search;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    private SchoolSearchBenchmark(ConfigurableApplicationContext context) {
        search = context.getBean(SchoolSearch.class);
        jdbc = context.getBean(JdbcTemplate.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "512MB")
                        .start();
                ConfigurableApplicationContext context = new SpringApplicationBuilder(BenchmarkContext.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "logging.level.root=warn",
                                "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true")
                        .run("--onboarding.schools.import-shipped=false")) {
            importSchools(context);
            List<SearchQuery> queries =
                    new SearchQueries(context.getBean(JdbcTemplate.class), file("pairs"), file("numbers")).make();
            SchoolSearchBenchmark benchmark = new SchoolSearchBenchmark(context);
            benchmark.run(queries);
            benchmark.nasty(queries);
            benchmark.grow(queries, context);
        }
    }

    private static void importSchools(ConfigurableApplicationContext context) {
        SchoolImport schoolImport = context.getBean(SchoolImport.class);
        SchoolSources sources = context.getBean(SchoolSources.class);
        List<Resource> files = file("schools")
                .map(file -> List.of((Resource) file))
                .orElseGet(() -> sources.all().stream().map(sources::file).toList());
        long start = System.nanoTime();
        int count = files.stream().mapToInt(schoolImport::importOnce).sum();
        long imported = System.nanoTime();
        context.getBean(SchoolIndex.class).start();
        context.getBean(SchoolIndex.class).sweep();
        System.out.printf(
                "%,d schools imported in %.1f s and indexed in %.1f s%n",
                count, seconds(imported - start), seconds(System.nanoTime() - imported));
    }

    private void run(List<SearchQuery> queries) {
        queries.stream().limit(500).forEach(query -> search.search(query.country(), query.words(), LIMIT));
        Map<String, SearchFigures> figures = new TreeMap<>();
        int asked = 0;
        for (SearchQuery query : queries) {
            long start = System.nanoTime();
            FoundSchools found = search.search(query.country(), query.words(), LIMIT);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            // Real registers hold one school twice: either answer is right.
            List<Long> right = jdbc.queryForList("""
                    select other.id from school join school other using (country, name_folded, city_folded) where school.id = ?""", Long.class, query.school());
            List<Long> ids = found.matches().stream()
                    .map(match -> right.contains(match.school().id())
                            ? query.school()
                            : match.school().id())
                    .toList();
            boolean shownAtAll = Stream.concat(found.matches().stream(), found.similar().stream())
                    .anyMatch(match -> right.contains(match.school().id()));
            FoundSchools others = without(right, () -> search.search(query.country(), query.words(), LIMIT));
            boolean nothingWithoutIt = others.matches().isEmpty();
            Boolean trigrams = asked++ % EACH == 0 ? trigramsFind(query, right) : null;
            for (String row : List.of(query.kind() + " all", query.kind() + " " + query.country())) {
                figures.computeIfAbsent(row, key -> new SearchFigures())
                        .add(ids.indexOf(query.school()), shownAtAll, ids.isEmpty(), nothingWithoutIt, took, trigrams);
            }
            if (SHOW && ids.indexOf(query.school()) != 0) {
                System.out.printf(
                        "miss   %s%n       at %d%s, found %s, similar %s%n",
                        query,
                        ids.indexOf(query.school()),
                        shownAtAll ? " shown" : "",
                        shown(found.matches()),
                        shown(found.similar()));
            }
            if (SHOW && took.toMillis() > SLOW) {
                System.out.printf("slow   %d ms %s%n", took.toMillis(), query);
            }
            if (SHOW && !nothingWithoutIt) {
                System.out.printf("noise  %s%n       found %s%n", query, shown(others.matches()));
            }
        }
        System.out.println(SearchFigures.HEADER);
        figures.forEach((row, values) -> System.out.println(values.line(row)));
    }

    /** How dear the search can be made: the dearest of these beside an ordinary one, each the best of three. */
    private void nasty(List<SearchQuery> queries) {
        NastyQueries nasty = new NastyQueries(SEED);
        List<Duration> ordinary = queries.stream()
                .limit(NASTY)
                .map(query -> best(query.country(), query.words()))
                .sorted()
                .toList();
        Duration usual = ordinary.get(ordinary.size() / 2);
        for (String country :
                queries.stream().map(SearchQuery::country).distinct().sorted().toList()) {
            Duration dearest = IntStream.range(0, NASTY)
                    .mapToObj(nasty::next)
                    .map(words -> best(country, words))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            System.out.printf(
                    "the dearest of %,d nasty queries in %s: %.1f ms, %.1f times an ordinary one (%.1f ms)%n",
                    NASTY,
                    country,
                    seconds(dearest.toNanos()) * 1000,
                    (double) dearest.toNanos() / usual.toNanos(),
                    seconds(usual.toNanos()) * 1000);
        }
    }

    private Duration best(String country, String words) {
        return IntStream.range(0, 3)
                .mapToObj(time -> {
                    long start = System.nanoTime();
                    search.search(country, words, LIMIT);
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * How the waits grow with the register, and how long it takes to import: with copies of its schools in other towns.
     */
    private void grow(List<SearchQuery> queries, ConfigurableApplicationContext context) throws IOException {
        System.out.printf("%-28s %9s %8s %8s%n", "query", "schools", "median", "p95");
        for (int size : GROWN) {
            int schools = copyUntil(size);
            Path file = Files.createTempFile("schools", ".csv");
            context.getBean(SchoolFileExport.class).run(file);
            jdbc.execute("truncate school, school_word cascade");
            System.out.printf(
                    "%-28s %,9d %16.1fs%n",
                    "import-schools", schools, importing(context.getBean(SchoolFileImport.class), file));
            Files.delete(file);
            Map<String, SearchFigures> figures = new TreeMap<>();
            for (int warm = 0; warm < 2; warm++) {
                figures.clear();
                for (SearchQuery query : queries) {
                    long start = System.nanoTime();
                    search.search(query.country(), query.words(), LIMIT);
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    figures.computeIfAbsent(query.kind(), key -> new SearchFigures())
                            .took(took);
                    figures.computeIfAbsent(query.kind() + " " + query.country(), key -> new SearchFigures())
                            .took(took);
                }
            }
            figures.forEach((row, waits) -> System.out.println(waits.waits(row, schools)));
        }
    }

    private static double importing(SchoolFileImport schoolFileImport, Path file) {
        long start = System.nanoTime();
        schoolFileImport.run(file, false, progress -> {});
        return seconds(System.nanoTime() - start);
    }

    private int copyUntil(int size) {
        int schools = jdbc.queryForObject("select count(*) from school", Integer.class);
        for (int copy = 0; schools < size; copy++) {
            schools += jdbc.update("""
                    insert into school (country, name, public_name, city, region, postal_code, address, kind, status, source, source_id)
                    select country, name, public_name, city || ' nov' || translate(?::text, '0123456789', 'abcdefghij'), region, postal_code, address,
                           kind, status, source, source_id || '#' || ?::text from school where source_id not like '%#%' limit ? on conflict do nothing""", copy, copy, size - schools);
        }
        return schools;
    }

    /** Whether the schools whose name and town are most like the words in trigrams begin with a right one. */
    private boolean trigramsFind(SearchQuery query, List<Long> right) {
        return jdbc.queryForList("""
                select id from school where country = ? order by similarity(name_folded || ' ' || city_folded, folded(?)) desc, id limit 1""", Long.class, query.country(), query.words()).stream()
                .anyMatch(right::contains);
    }

    private static List<String> shown(List<SchoolMatch> matches) {
        return matches.stream()
                .limit(2)
                .map(match -> String.format(
                        "%s, %s (%.2f)", match.school().name(), match.school().city(), match.score()))
                .toList();
    }

    private FoundSchools without(List<Long> schools, Supplier<FoundSchools> asked) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.update("delete from school_index where school = any(?)", (Object) schools.toArray(Long[]::new));
            return asked.get();
        });
    }

    private static Optional<FileSystemResource> file(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .filter(path -> !path.isBlank())
                .map(FileSystemResource::new);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
