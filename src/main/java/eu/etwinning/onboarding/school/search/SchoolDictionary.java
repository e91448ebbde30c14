package eu.etwinning.onboarding.school.search;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the register: which of them somebody may have meant. */
@Component
public class SchoolDictionary {

    private static final int SHORTEST_PREFIX = 2;
    private static final int MOST_CONTINUATIONS = 200;
    /** Each word costs, and the longest name says no more with the next. */
    private static final int MOST_WORDS = 12;

    private static final int MOST_CODES = 3;

    private final JdbcTemplate jdbc;
    private final SchoolWords words;

    SchoolDictionary(JdbcTemplate jdbc, SchoolWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * The words that were typed, in their order, with what each may mean in this country; of very many those that say
     * most.
     */
    public List<AskedWord> read(String country, String typed) {
        Map<AskedWord, Set<String>> codes = new LinkedHashMap<>();
        Codes.in(typed).entrySet().stream()
                .limit(MOST_CODES)
                .forEach(code -> codes.put(
                        new AskedWord(code.getKey(), code.getKey(), false),
                        words.asked(country, code.getValue()).stream()
                                .map(AskedWord::word)
                                .collect(Collectors.toSet())));
        List<AskedWord> asked = tellingMost(words.asked(country, typed), MOST_WORDS - codes.size());
        Map<String, List<AskedWord>> together = neighbours(asked);
        asked.addAll(codes.keySet());
        Set<String> exact = new LinkedHashSet<>(together.keySet());
        Set<String> variants = new LinkedHashSet<>();
        Set<String> beginnings = new LinkedHashSet<>();
        for (AskedWord word : asked) {
            exact.add(word.word());
            if (word.isTwice()) {
                exact.add(SchoolWords.twice(word.word()));
            }
            exact.add(LatinLetters.sound(country, LatinLetters.readAsCyrillic(word.word())));
            if (!Character.isDigit(word.word().charAt(0))) {
                for (String spelling : word.spellings()) {
                    exact.addAll(TypingError.variantsOf(spelling));
                    variants.addAll(TypingError.variantsOf(country, spelling));
                    variants.add(country + spelling);
                }
                if (word.word().length() >= SHORTEST_PREFIX) {
                    beginnings.addAll(word.spellings());
                    exact.add(word.word().substring(0, 2));
                }
            }
        }
        // Each variant alone, because all words would be read for many at once. "+ 0", because the index by number of
        // schools would be read from its end
        // for a few words at its beginning.
        List<RegisteredWord> registered = jdbc.query(
                """
                select id, word, schools from school_word where country = ? and word = any(?)
                union
                select id, word, schools from school_word where id = any(array(
                    select near.word from unnest(?::text[]) variant cross join lateral (
                        select word from school_word_variants where variants @> array[variant]) near))
                union
                select id, word, schools from unnest(?::text[]) beginning cross join lateral (
                    select id, word, schools from school_word
                    where country = ? and word > beginning and word < beginning || '~' order by schools + 0 desc limit ?) as continued""",
                (row, number) -> new RegisteredWord(row.getInt("id"), row.getString("word"), row.getInt("schools")),
                country,
                exact.toArray(String[]::new),
                variants.toArray(String[]::new),
                beginnings.toArray(String[]::new),
                country,
                MOST_CONTINUATIONS);
        for (AskedWord word : asked) {
            registered.forEach(one -> word.take(one.id(), one.word(), one.schools()));
            if (!codes.containsKey(word)) {
                registered.forEach(one -> word.consider(one.id(), one.word(), one.schools()));
            }
        }
        registered.forEach(one ->
                together.getOrDefault(one.word(), List.of()).forEach(part -> part.takeAsPart(one.id(), one.schools())));
        codes.forEach((code, parts) -> {
            // Known as a code, it is no number and no words; unknown, it is nothing else.
            asked.removeIf(
                    code.meanings().isEmpty() ? code::equals : word -> word != code && parts.contains(word.word()));
        });
        return asked;
    }

    /** The numbers, by which schools of one name are told apart, and the longest words, in their order. */
    private static List<AskedWord> tellingMost(List<AskedWord> words, int most) {
        Set<AskedWord> telling = words.stream()
                .sorted(Comparator.comparing((AskedWord word) -> !word.isNumber())
                        .thenComparing(word -> -word.word().length()))
                .limit(most)
                .collect(Collectors.toSet());
        return words.stream().filter(telling::contains).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Each word with the next written as one: "vasa skolan" is "Vasaskolan". */
    private static Map<String, List<AskedWord>> neighbours(List<AskedWord> asked) {
        Map<String, List<AskedWord>> together = new LinkedHashMap<>();
        for (int i = 1; i < asked.size(); i++) {
            List<AskedWord> two = asked.subList(i - 1, i + 1);
            if (two.stream().noneMatch(word -> Character.isDigit(word.word().charAt(0)))) {
                together.put(two.get(0).word() + two.get(1).word(), List.copyOf(two));
            }
        }
        return together;
    }

    private record RegisteredWord(int id, String word, int schools) {}
}
