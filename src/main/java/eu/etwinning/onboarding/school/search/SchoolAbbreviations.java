package eu.etwinning.onboarding.school.search;

import eu.etwinning.onboarding.school.file.Checksum;
import eu.etwinning.onboarding.school.file.SchoolCsv;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * The abbreviations and the words for numbers in the names of schools: the table {@code schools/abbreviations.csv},
 * which can be extended without code. What it calls {@code *} holds in every country.
 */
@Component
class SchoolAbbreviations {

    private static final String EVERYWHERE = "*";

    /** By country and the abbreviation as it sounds there: what it may mean. In Belgium "st" is "saint" and "sint". */
    private final Map<String, Map<List<String>, Set<Meaning>>> byCountry = new HashMap<>();

    private final String checksum;
    private final int longest;

    SchoolAbbreviations(ResourceLoader resources) {
        Resource table = resources.getResource("classpath:schools/abbreviations.csv");
        checksum = Checksum.of(table);
        SchoolCsv.read(table, lines -> {
            lines.forEach(this::add);
            return null;
        });
        longest = byCountry.values().stream()
                .flatMap(meanings -> meanings.keySet().stream())
                .mapToInt(List::size)
                .max()
                .orElse(1);
    }

    /** Changes when the table does. */
    String checksum() {
        return checksum;
    }

    /**
     * The words as somebody typed them, with those read that stand for a number, for nothing, or only together for
     * something. Other abbreviations stay: the register knows both.
     */
    List<String> read(String country, List<String> words) {
        return replaced(
                country,
                words,
                (abbreviation, meaning) ->
                        abbreviation.size() > 1 || meaning.isEmpty() || isNumber(meaning) ? meaning : null);
    }

    /** The words of a name with every abbreviation written out. */
    List<String> writtenOut(String country, List<String> words) {
        return replaced(country, words, (abbreviation, meaning) -> meaning);
    }

    /** The abbreviations of one word of which the name has all that they stand for. */
    List<String> abbreviated(String country, List<String> words) {
        List<String> result = new ArrayList<>(of(country, Set.copyOf(sounds(country, words))));
        result.addAll(of(EVERYWHERE, Set.copyOf(words)));
        return result;
    }

    private List<String> of(String country, Set<String> sounds) {
        return byCountry.getOrDefault(country, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().size() == 1)
                .filter(entry -> entry.getValue().stream().anyMatch(meaning -> meaning.isIn(sounds)))
                .map(entry -> entry.getKey().get(0))
                .toList();
    }

    private List<String> replaced(String country, List<String> words, BinaryOperator<List<String>> change) {
        List<String> result = new ArrayList<>(words.size() + 2);
        List<String> sounds = sounds(country, words);
        int i = 0;
        while (i < words.size()) {
            int length = Math.min(longest, words.size() - i);
            List<String> meaning = null;
            while (length > 0 && meaning == null) {
                List<String> part = words.subList(i, i + length);
                List<String> known = meaning(country, part, sounds.subList(i, i + length));
                meaning = known == null ? null : change.apply(part, known);
                length -= meaning == null ? 1 : 0;
            }
            result.addAll(meaning == null ? words.subList(i, i + 1) : meaning);
            i += Math.max(1, length);
        }
        return result;
    }

    private static boolean isNumber(List<String> words) {
        return Character.isDigit(words.get(0).charAt(0));
    }

    private @Nullable List<String> meaning(String country, List<String> words, List<String> sounds) {
        Set<Meaning> own = byCountry.getOrDefault(country, Map.of()).get(sounds);
        Set<Meaning> meanings =
                own != null ? own : byCountry.getOrDefault(EVERYWHERE, Map.of()).get(words);
        return meanings == null
                ? null
                : meanings.stream()
                        .flatMap(meaning -> meaning.words().stream())
                        .distinct()
                        .toList();
    }

    private void add(CSVRecord line) {
        List<String> abbreviation = words(line.get("abbreviation"));
        List<String> meaning = words(line.get("meaning"));
        for (String country : line.get("countries").split(" ")) {
            byCountry
                    .computeIfAbsent(country, key -> new HashMap<>())
                    .computeIfAbsent(sounds(country, abbreviation), key -> new LinkedHashSet<>())
                    .add(new Meaning(meaning, sounds(country, meaning)));
        }
    }

    private static List<String> sounds(String country, List<String> words) {
        return words.stream().map(word -> LatinLetters.sound(country, word)).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(LatinLetters.of(text).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * What an abbreviation stands for.
     *
     * @param words nothing, or one number, or words
     * @param sounds the words as they sound in the country
     */
    private record Meaning(List<String> words, List<String> sounds) {

        private boolean isIn(Set<String> sounds) {
            return !words.isEmpty() && !isNumber(words) && sounds.containsAll(this.sounds);
        }
    }
}
