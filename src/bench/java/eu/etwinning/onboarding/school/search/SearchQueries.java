package eu.etwinning.onboarding.school.search;

import eu.etwinning.onboarding.school.file.SchoolCsv;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Queries about schools of the register, as people might type them. */
class SearchQueries {

    private static final long SEED = 7;
    private static final int PER_COUNTRY = Integer.getInteger("queries", 250);
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final JdbcTemplate jdbc;
    private final Optional<FileSystemResource> pairs;
    private final Optional<FileSystemResource> numbers;
    private final Random random = new Random(SEED);

    SearchQueries(JdbcTemplate jdbc, Optional<FileSystemResource> pairs, Optional<FileSystemResource> numbers) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.numbers = numbers;
    }

    List<SearchQuery> make() {
        List<SearchQuery> queries = new ArrayList<>();
        for (String country : jdbc.queryForList("select distinct country from school order by 1", String.class)) {
            List<Entry> schools = jdbc.query(
                    "select id, name, city from school where country = ? order by source, source_id",
                    (row, number) -> new Entry(row.getLong("id"), row.getString("name"), row.getString("city")),
                    country);
            Map<String, Integer> counts = new HashMap<>();
            schools.forEach(school -> words(school.name()).forEach(word -> counts.merge(word, 1, Integer::sum)));
            for (int i = 0; i < Math.min(PER_COUNTRY, schools.size()); i++) {
                Entry school = schools.get(random.nextInt(schools.size()));
                Set<String> town = words(school.city());
                List<String> rarest = words(school.name()).stream()
                        .sorted(Comparator.comparingInt(counts::get))
                        .limit(2)
                        .toList();
                add(
                        queries,
                        "1 full name",
                        country,
                        school,
                        joined(words(school.name()), town, UnaryOperator.identity()));
                add(queries, "2 rarest two", country, school, joined(rarest, town, UnaryOperator.identity()));
                add(queries, "3 typing errors", country, school, joined(rarest, town, this::withTypingError));
                add(queries, "4 cut short", country, school, joined(rarest, town, this::cutShort));
            }
        }
        pairs.ifPresent(file -> SchoolCsv.read(file, lines -> {
            lines.forEach(line -> addPair(queries, line));
            return null;
        }));
        numbers.ifPresent(file -> SchoolCsv.read(file, lines -> {
            lines.forEach(line -> {
                addNumber(queries, line, "a");
                addNumber(queries, line, "b");
            });
            return null;
        }));
        return queries;
    }

    private void addNumber(List<SearchQuery> queries, CSVRecord line, String side) {
        school(line.get("source"), line.get("source_id_" + side))
                .forEach(school -> add(
                        queries,
                        "6 by number",
                        line.get("country"),
                        school,
                        joined(words(line.get("name_" + side)), words(line.get("city")), UnaryOperator.identity())));
    }

    private List<Entry> school(String source, String sourceId) {
        return jdbc.query(
                "select id, name, city from school where source = ? and source_id = ?",
                (row, number) -> new Entry(row.getLong("id"), row.getString("name"), row.getString("city")),
                source,
                sourceId);
    }

    private void addPair(List<SearchQuery> queries, CSVRecord line) {
        if (Double.parseDouble(line.get("similarity")) < 0.3) {
            return;
        }
        school(line.get("source"), line.get("source_id")).forEach(school -> {
            String other = school.name().equals(line.get("name_a")) ? line.get("name_b") : line.get("name_a");
            add(
                    queries,
                    "5 other name",
                    line.get("country"),
                    school,
                    joined(words(other), words(school.city()), UnaryOperator.identity()));
        });
    }

    private static void add(List<SearchQuery> queries, String kind, String country, Entry school, String words) {
        if (!words.isBlank()) {
            queries.add(new SearchQuery(kind, country, words, school.id(), school.name() + ", " + school.city()));
        }
    }

    private static String joined(Iterable<String> name, Iterable<String> town, UnaryOperator<String> change) {
        List<String> all = new ArrayList<>();
        name.forEach(word -> all.add(change.apply(word)));
        town.forEach(word -> all.add(change.apply(word)));
        return String.join(" ", all);
    }

    private static Set<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>(Arrays.asList(folded.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    private String withTypingError(String word) {
        if (word.length() < 3 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        int at = random.nextInt(word.length());
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at + 1 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word.substring(0, at);
        };
    }

    private String cutShort(String word) {
        return word.length() < 5 || Character.isDigit(word.charAt(0))
                ? word
                : word.substring(0, Math.max(3, (int) Math.ceil(word.length() * 0.6)));
    }

    private record Entry(long id, String name, String city) {}
}
