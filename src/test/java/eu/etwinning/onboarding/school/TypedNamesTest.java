package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database refuses a name with an address in it, whichever way it comes. */
@OnboardingTest
class TypedNamesTest {

    private static final List<String> WRONG = List.of(
            "https://prize.example",
            "www.prize.example",
            "WwW.prize",
            "me@prize",
            "me\uFF20prize",
            "\uFF37\uFF37\uFF37\uFF0Eprize",
            "a\u202Eb",
            "a\u2066b",
            "a\u200Eb",
            "a\u061Cb",
            "a\u0007b",
            "a\nb",
            "a\u0085b",
            "a\u2028b");
    private static final List<String> RIGHT = List.of(
            "LO im. J.Piłsudskiego",
            "I/II LO: a",
            "{{1+1}} *a* <b>",
            "\u05D1\u05D9\u05EA",
            "e\u0301",
            "\uD83D\uDC69\u200D\uD83C\uDFEB");

    @Autowired
    private SchoolProposals proposals;

    @Autowired
    private JdbcClient jdbc;

    private UUID teacher;

    @BeforeEach
    void aTeacher() {
        teacher = UUID.randomUUID();
        jdbc.sql("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        values (:id, :text, :text || '@example.org', :text || '@example.org', 'Anna', 'Nowak', 'en-GB', now(), now())""").param("id", teacher).param("text", teacher.toString()).update();
    }

    @Test
    void noNameHoldsAnAddress() {
        for (String name : WRONG) {
            assertThat(new TypedName(name).holdsAddress() || new TypedName(name).holdsUnseen())
                    .as(name)
                    .isTrue();
            for (UnaryOperator<String[]> place : places(name)) {
                assertThatThrownBy(() -> proposals.put(teacher, school(place)))
                        .as(name)
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }
        assertThat(proposals.of(teacher)).isEmpty();
        for (String name : RIGHT) {
            assertThat(new TypedName(name).holdsAddress() || new TypedName(name).holdsUnseen())
                    .as(name)
                    .isFalse();
            places(name).forEach(place -> proposals.put(teacher, school(place)));
        }
        assertThat(proposals.of(teacher)).isPresent();
    }

    private static List<UnaryOperator<String[]>> places(String name) {
        return java.util.stream.IntStream.range(0, 7)
                .<UnaryOperator<String[]>>mapToObj(index -> names -> {
                    names[index] = name;
                    return names;
                })
                .toList();
    }

    private static NewSchool school(UnaryOperator<String[]> place) {
        String[] names = place.apply(new String[] {"Szkoła", "SP", "Mazowsze", "Leśna 1", "Tu", "12", "Maria Lipa"});
        return new NewSchool(
                "PL",
                SchoolKind.PRIMARY,
                names[0],
                names[1],
                names[2],
                names[3],
                "00-950",
                names[4],
                "https://szkola.example",
                names[5],
                names[6],
                "head@example.org");
    }
}
