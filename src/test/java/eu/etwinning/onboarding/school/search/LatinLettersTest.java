package eu.etwinning.onboarding.school.search;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** General rules of folding, tried on texts in all alphabets of eTwinning and on any text at all. */
class LatinLettersTest {

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
        String folded = LatinLetters.of(text);
        assertThat(LatinLetters.of(folded)).isEqualTo(folded);
    }

    @Property
    void foldingKnowsNoCase(@ForAll("texts") String text) {
        assertThat(LatinLetters.of(text.toUpperCase(Locale.ROOT)))
                .isEqualTo(LatinLetters.of(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
    }

    @Property
    void whatIsPlainStaysAsItIs(@ForAll("plain") String text) {
        assertThat(LatinLetters.of(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> latin = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('\u00c0', '\u024f')
                .withChars(' ', '-', '\'', '\u0301');
        Arbitrary<String> greek =
                Arbitraries.strings().withCharRange('\u0370', '\u03ff').withChars(' ');
        Arbitrary<String> cyrillic = Arbitraries.strings()
                .withCharRange('\u0400', '\u045f')
                .withChars(" abcehikmoptxy")
                .withChars('\u0306');
        return Arbitraries.oneOf(latin, greek, cyrillic, Arbitraries.strings());
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange('a', 'z').numeric().withChars(' ', '-');
    }
}
