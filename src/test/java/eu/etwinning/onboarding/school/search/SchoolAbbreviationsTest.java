package eu.etwinning.onboarding.school.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class SchoolAbbreviationsTest {

    private static final String LINE = "(\\*|[A-Z]{2}( [A-Z]{2})*),[^,]*[\\p{L}\\d][^,]*,[^,]*";

    private final SchoolAbbreviations abbreviations = new SchoolAbbreviations(new DefaultResourceLoader());

    @Test
    void everyLineOfTheTableIsOne() throws IOException {
        List<String> lines = new String(getClass()
                        .getResourceAsStream("/schools/abbreviations.csv")
                        .readAllBytes())
                .lines()
                .skip(1)
                .toList();
        List<String> wrong = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (String line : lines) {
            if (!line.matches(LINE) || !before.add(line)) {
                wrong.add(line);
            }
        }
        assertThat(lines).isNotEmpty();
        assertThat(wrong)
                .as("lines that are not 'countries,abbreviation,meaning', or stand there twice")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PL | sp 3             | szkola podstawowa 3
            PL | siodme liceum    | 7 liceum
            BE | st pieter        | saint sint pieter
            RS | treca gimnazija  | 3 gimnazija
            GR | prwto gymnasio   | 1 gymnasio
            GR | prwto            | 1
            HR | i gimnazija      | 1 gimnazija
            HR | osnovna skola i gimnazija | osnovna skola gimnazija
            PL | i liceum         | 1 liceum
            PL | technikum i liceum | technikum liceum
            PL | technikum i szkola branzowa | technikum i szkola branzowa
            """)
    void writesAbbreviationsOut(String country, String words, String writtenOut) {
        assertThat(abbreviations.writtenOut(country, List.of(words.split(" ")))).containsExactly(writtenOut.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PL | liceum ogolnoksztalcace nowa | lo
            BE | saint pierre                 | st
            BE | sint pieter                  | st
            RS | svetozar gimnaziia           | gimnasum
            """)
    void knowsByWhichAbbreviationsANameIsFound(String country, String name, String abbreviation) {
        assertThat(abbreviations.abbreviated(country, List.of(name.split(" ")))).contains(abbreviation);
    }

    @Test
    void leavesOtherAbbreviationsAsSomebodyTypedThem() {
        assertThat(abbreviations.read("PL", List.of("sp", "nr", "trzecie", "im")))
                .containsExactly("sp", "nr", "3");
    }
}
