package eu.etwinning.onboarding.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long something takes or may take stands in the table of offices or in a property: a text that names a number
 * would go on saying it.
 */
class TimesInTextsTest {

    /** By language: from two on, as words, and what they may count. */
    private static final Map<String, String[]> WORDS = Map.of(
            "en",
                    new String[] {
                        "two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty",
                        "(second|minute|min|hour|day|week|month|year)s?"
                    },
            "bg",
                    new String[] {
                        "два|две|три|четири|пет|шест|седем|осем|девет|десет|дванайсет|дванадесет|четиринайсет|четиринадесет|петнайсет|петнадесет|двайсет|трийсет|тридесет",
                        "секунд\\p{L}*|мин|минут\\p{L}*|час\\p{L}*|дни|дена|ден|седмиц\\p{L}*|месец\\p{L}*|годин\\p{L}*"
                    },
            "de",
                    new String[] {
                        "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|fünfzehn|zwanzig|dreißig|sechzig",
                        "Sekunden?|Minuten?|Min|Stunden?|Tagen?|Tage|Arbeitstagen?|Wochen?|Monaten?|Monate|Jahren?|Jahre"
                    },
            "es",
                    new String[] {
                        "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce|quince|veinte|treinta|sesenta",
                        "segundos?|minutos?|min|horas?|días?|semanas?|mes(es)?|años?"
                    },
            "fr",
                    new String[] {
                        "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quatorze|quinze|vingt|trente|soixante",
                        "secondes?|minutes?|min|heures?|jours?|semaines?|mois|ans?|années?"
                    },
            "it",
                    new String[] {
                        "due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|quattordici|quindici|venti|trenta|sessanta",
                        "second[oi]|minut[oi]|min|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]"
                    },
            "pl",
                    new String[] {
                        "dwa|dwie|dwóch|trzy|trzech|cztery|czterech|pięć|pięciu|sześć|sześciu|siedem|siedmiu|osiem|ośmiu|dziewięć|dziesięć|dziesięciu|dwanaście"
                                + "|czternaście|czternastu|piętnaście|piętnastu|dwadzieścia|trzydzieści|trzydziestu",
                        "sekund\\p{L}*|min|minut\\p{L}*|godzin\\p{L}*|dni|dniach|dniami|tygodni\\p{L}*|miesiąc\\p{L}*|miesięcy|lat|lata"
                    },
            "pt",
                    new String[] {
                        "dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|doze|catorze|quinze|vinte|trinta|sessenta",
                        "segundos?|minutos?|min|horas?|dias?|semanas?|mês|meses|anos?"
                    },
            "ro",
                    new String[] {
                        "două|doi|trei|patru|cinci|șase|șapte|opt|nouă|zece|doisprezece|paisprezece|cincisprezece|douăzeci|treizeci|șaizeci",
                        "secunde?|minute?|min|oră|ore|zi|zile|săptămân\\p{L}*|lun[iăa]|an|ani"
                    });

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void noMessageNamesANumberOfDays() {
        // Those for process owners explain how times are written.
        Map<String, String> found = new TreeMap<>();
        files("src/main/resources/messages")
                .filter(file -> !file.getFileName().toString().startsWith("check"))
                .forEach(file -> {
                    Matcher language =
                            Pattern.compile("_([a-z]{2})\\.properties$").matcher(file.toString());
                    Pattern numbers = numbers(language.find() ? language.group(1) : "en");
                    properties(file)
                            .forEach((key, text) ->
                                    add(found, file.getFileName() + " " + key, String.valueOf(text), numbers));
                });
        assertThat(found).isEmpty();
    }

    @Test
    void noFormNamesANumberOfDays() {
        Map<String, String> found = new TreeMap<>();
        files("forms")
                .filter(file -> file.toString().endsWith(".form"))
                .forEach(file -> texts(json(file))
                        .forEach(text -> add(found, file.getFileName() + " " + text, text, numbers("en"))));
        files("forms/translations").forEach(file -> {
            Pattern numbers = numbers(file.getFileName().toString().substring(0, 2));
            json(file)
                    .findValuesAsText("translation")
                    .forEach(text -> add(found, file.getFileName() + " " + text, text, numbers));
        });
        assertThat(found).isEmpty();
    }

    @Test
    void noDiagramOrTableNamesANumberOfDays() {
        Map<String, String> found = new TreeMap<>();
        Pattern texts = Pattern.compile("(?:<(?:bpmn:documentation|description|bpmn:text)>|\\bname=\")([^<\"]+)");
        files("processes")
                .filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                .forEach(file -> {
                    Matcher text = texts.matcher(text(file));
                    while (text.find()) {
                        add(found, file.getFileName() + " " + text.group(1), text.group(1), numbers("en"));
                    }
                });
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, as a rule within seven days",
        "en, You have 30 days.",
        "en, good for 15 minutes only",
        "en, within five working days",
        "bg, обикновено до седем дни",
        "bg, до 14 дни",
        "de, innerhalb von sieben Tagen",
        "de, in 15 Minuten",
        "es, en un plazo de siete días",
        "fr, sous sept jours",
        "it, entro sette giorni",
        "pl, w ciągu siedmiu dni",
        "pl, do 14 dni",
        "pt, até sete dias",
        "ro, cel mult șapte zile",
        "ro, 20 de zile"
    })
    void suchATextIsFound(String language, String text) {
        assertThat(numbers(language).matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, within {0} days",
        "en, It takes a few minutes.",
        "en, one day",
        "de, innerhalb von {4} Tagen",
        "en, EU Login 2 is here",
        "pl, w ciągu {0} dni"
    })
    void anotherIsNot(String language, String text) {
        assertThat(numbers(language).matcher(text).find()).isFalse();
    }

    /** Also with a word in between, as in "five working days". */
    private static Pattern numbers(String language) {
        String[] words = WORDS.get(language);
        return Pattern.compile(
                "(?<![\\p{L}\\d{#<.,])(\\d+|" + words[0] + ")[\\s\\u00a0]+(\\p{L}+[\\s\\u00a0]+)?(" + words[1]
                        + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static void add(Map<String, String> found, String where, String text, Pattern numbers) {
        Matcher number = numbers.matcher(text);
        if (number.find()) {
            found.put(where, number.group());
        }
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
