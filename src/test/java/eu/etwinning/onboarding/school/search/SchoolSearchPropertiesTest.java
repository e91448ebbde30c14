package eu.etwinning.onboarding.school.search;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.school.FoundSchools;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRows;
import eu.etwinning.onboarding.school.SchoolSearch;
import eu.etwinning.onboarding.school.SchoolSources;
import eu.etwinning.onboarding.school.file.SchoolImport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.spring.JqwikSpringSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** General rules of the search, tried on the real schools that come with the application. */
@JqwikSpringSupport
@OnboardingTest
class SchoolSearchPropertiesTest {

    @Autowired
    private SchoolSources sources;

    @Autowired
    private SchoolImport schoolImport;

    @Autowired
    private SchoolSearch search;

    @Autowired
    private JdbcClient jdbc;

    @BeforeTry
    void realSchools() {
        sources.all().stream()
                .filter(source -> List.of("ES", "PL", "PT", "RO").contains(source.country()))
                .forEach(source -> schoolImport.importOnce(sources.file(source)));
    }

    @Property(tries = 150)
    void anyOrderOfTheWordsGivesTheSameFirst(
            @ForAll @IntRange(max = 1_000_000) int pick, @ForAll @From("seeds") long seed) {
        School school = school(pick);
        List<String> words = new ArrayList<>(Arrays.asList((school.name() + " " + school.city()).split("\\s+")));
        Optional<Long> first = first(school.country(), words);
        Collections.shuffle(words, new Random(seed));
        assertThat(first(school.country(), words)).as("%s", words).isEqualTo(first);
    }

    @Property(tries = 150)
    void aSchoolIsAmongTheFirstForItsOwnNameAndTown(@ForAll @IntRange(max = 1_000_000) int pick) {
        School school = school(pick);
        FoundSchools found = search.search(school.country(), school.name() + " " + school.city(), 30);
        assertThat(found.matches())
                .as("%s %s, similar: %s", school.name(), school.city(), found.similar())
                .anySatisfy(match -> assertThat(
                                match.school().name() + match.school().city())
                        .isEqualTo(school.name() + school.city()));
    }

    @Property(tries = 100)
    void whoAsksForFewerGetsTheFirstOfThem(
            @ForAll @IntRange(max = 1_000_000) int pick, @ForAll @IntRange(min = 1, max = 9) int limit) {
        School school = school(pick);
        String words = "x " + school.name() + " y " + school.city();
        FoundSchools few = search.search(school.country(), words, limit);
        FoundSchools all = search.search(school.country(), words, 10);
        assertThat(few.matches()).isEqualTo(all.matches().stream().limit(limit).toList());
        assertThat(few.similar())
                .isEqualTo(all.similar().stream()
                        .limit(limit - few.matches().size())
                        .toList());
    }

    @Property(tries = 100)
    void whateverIsTypedGetsAnAnswerOfThatCountry(@ForAll String words) {
        assertThat(search.search("ES", words, 10).matches())
                .hasSizeLessThanOrEqualTo(10)
                .allMatch(match -> match.school().country().equals("ES"));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private Optional<Long> first(String country, List<String> words) {
        FoundSchools found = search.search(country, String.join(" ", words), 1);
        return (found.matches().isEmpty() ? found.similar() : found.matches())
                .stream().map(match -> match.school().id()).findFirst();
    }

    private School school(int pick) {
        return jdbc.sql("""
                        select * from school where country in ('ES', 'PL', 'PT', 'RO') and source in ('es-canarias', 'made-up-pl', 'pt-carris', 'ro-osm')
                        order by md5(id::text || :pick) limit 1""").param("pick", pick).query(SchoolRows::map).single();
    }
}
