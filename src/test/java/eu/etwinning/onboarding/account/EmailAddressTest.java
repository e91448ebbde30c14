package eu.etwinning.onboarding.account;

import com.ibm.icu.text.IDNA;
import eu.etwinning.onboarding.account.NoEmailAddressException.Reason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@school.example",
                "Ann.Lee+etwinning@school.example",
                "o'brien@school.example",
                "a@b.cd",
                "1234@5678.example",
                "żółć@szkoła.example",
                "ann@collegi.l·l.example",
                "ann@straße.example",
                "α@παράδειγμα.example",
                "info@उदाहरण.example",
                "a_b-c@sub.domain.school.example"
            })
    void takesAPlainAddressAsItIs(String plain) {
        assertThat(new EmailAddress(plain).value()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\u00A0",
                "\u00AD",
                "\u034F",
                "\u061C",
                "\u115F",
                "\u180E",
                "\u2003",
                "\u200B",
                "\u200C",
                "\u200D",
                "\u200E",
                "\u200F",
                "\u202A",
                "\u202E",
                "\u202F",
                "\u2060",
                "\u2066",
                "\u2069",
                "\u2800",
                "\u3000",
                "\u3164",
                "\uFE0F",
                "\uFEFF",
                "\uFFF9",
                "\uDB40\uDC20",
                "\u00A0 \u200B\uFEFF"
            })
    void whatCannotBeSeenFallsOffTheEndsAndIsRefusedInside(String unseen) {
        assertThat(new EmailAddress(unseen + "ann@school.example" + unseen).value())
                .isEqualTo("ann@school.example");
        assertThat(reason("an" + unseen + "n@school.example")).isEqualTo(Reason.UNSEEN);
        assertThat(reason("ann" + unseen + "@school.example")).isEqualTo(Reason.UNSEEN);
        assertThat(reason("ann@" + unseen + "school.example")).isEqualTo(Reason.UNSEEN);
        assertThat(reason("ann@scho" + unseen + "ol.example")).isEqualTo(Reason.UNSEEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\n", "\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029", "\u0000", "\u0007", "\u001B"})
    void breaksAndControlCharactersAreRefusedEverywhere(String control) {
        assertThat(reason("ann@school.example" + control + "Bcc: eve@evil.example"))
                .isEqualTo(Reason.LINE_BREAK);
        assertThat(reason("ann@school.example" + control)).isEqualTo(Reason.LINE_BREAK);
        assertThat(reason(control + "ann@school.example")).isEqualTo(Reason.LINE_BREAK);
        assertThat(reason("an" + control + "n@school.example")).isEqualTo(Reason.LINE_BREAK);
    }

    /** A sign and the stroke through it are one character once they are composed, and that one is no letter. */
    @Test
    void whatIsNoAddressOnceItIsComposedIsNone() {
        assertThat(reason("a=\u0338b@school.example")).isEqualTo(reason("a\u2260b@school.example"));
        for (int accent = 0x300; accent < 0x370; accent++) {
            for (char sign = '!'; sign <= '~'; sign++) {
                EmailAddress.find("a" + sign + Character.toString(accent) + "b@school.example")
                        .ifPresent(found ->
                                assertThat(new EmailAddress(found.value())).isEqualTo(found));
            }
        }
    }

    @Test
    void whatIsFarTooLongIsNotLookedAt() {
        assertThat(reason("a" + "\u0301".repeat(60_000) + "\u0334".repeat(60_000) + "@school.example"))
                .isEqualTo(Reason.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                        | EMPTY
            ` \u00A0\u200B`                           | EMPTY
            Ann Lee <ann@school.example>              | DISPLAY_NAME
            <ann@school.example>                      | DISPLAY_NAME
            mailto:ann@school.example                 | MAILTO
            MailTo:ann@school.example?subject=x       | MAILTO
            ann@school.example, ben@school.example    | SEVERAL
            ann@school.example;ben@school.example     | SEVERAL
            ann@school.example ben@school.example     | SEVERAL
            ann@ben@school.example                    | SEVERAL
            "ann lee"@school.example                  | QUOTED
            ann(home)@school.example                  | QUOTED
            ann\\@school.example                      | QUOTED
            ann                                       | INCOMPLETE
            @school.example                           | INCOMPLETE
            ann@                                      | INCOMPLETE
            ann lee@school.example                    | UNSEEN
            .ann@school.example                       | DOTS
            ann.@school.example                       | DOTS
            ann..lee@school.example                   | DOTS
            ann[lee]@school.example                   | CHARACTER
            ann:lee@school.example                    | CHARACTER
            o\u2019brien@school.example               | CHARACTER
            ann\u263A@school.example                  | CHARACTER
            \u0301ann@school.example                  | CHARACTER
            \u212Aate@school.example                  | CHARACTER
            \uFF4Bate@school.example                  | CHARACTER
            o\uFB03ce@school.example                  | CHARACTER
            ann@school                                | DOMAIN
            ann@localhost                             | DOMAIN
            ann@school.example.                       | DOMAIN
            ann@.school.example                       | DOMAIN
            ann@school..example                       | DOMAIN
            ann@-school.example                       | DOMAIN
            ann@school-.example                       | DOMAIN
            ann@sch_ool.example                       | DOMAIN
            ann@[192.0.2.1]                           | DOMAIN
            ann@192.0.2.1                             | DOMAIN
            ann@xn--zzzzzzzz-.example                 | DOMAIN
            ann@xn--a.example                         | DOMAIN
            ann@\u0301school.example                  | DOMAIN
            ann@\u05D0a.example                       | DOMAIN
            ann@sch\u2190ol.example                   | CHARACTER
            ann@school\u3002example                   | CHARACTER
            ann@\u212Aate.example                     | CHARACTER
            ann@\uFF53chool.example                   | CHARACTER
            """)
    void refusesWhateverElseItIsAndSaysWhy(String text, Reason reason) {
        assertThat(reason(text)).isEqualTo(reason);
        assertThat(EmailAddress.find(text)).isEmpty();
    }

    @Test
    void hasTheLengthsOfTheMailSystem() {
        String label = "d".repeat(63);
        assertThat(EmailAddress.find("a".repeat(64) + "@school.example")).isPresent();
        assertThat(reason("a".repeat(65) + "@school.example")).isEqualTo(Reason.TOO_LONG);
        // Two octets each.
        assertThat(reason("ł".repeat(33) + "@school.example")).isEqualTo(Reason.TOO_LONG);
        assertThat(EmailAddress.find("a@" + label + ".example")).isPresent();
        assertThat(reason("a@d" + label + ".example")).isEqualTo(Reason.DOMAIN);
        String longest = label + "." + label + "." + label + "." + "d".repeat(54);
        assertThat(EmailAddress.find("aaaaaaa@" + longest)).isPresent();
        assertThat(reason("aaaaaaaa@" + longest)).isEqualTo(Reason.TOO_LONG);
        assertThat(EmailAddress.find(null)).isEmpty();
    }

    @Test
    void saysWithoutTheAddressWhatIsWrongWithIt() {
        assertThatThrownBy(() -> new EmailAddress("o’brien.secret@school.example"))
                .hasMessage("it has the character “’” (U+2019), which no e-mail address has");
        assertThatThrownBy(() -> new EmailAddress("Secret <secret@school.example>"))
                .hasMessageNotContainingAny("secret@", "Secret");
    }

    @Test
    void aDomainIsOneHoweverItIsSpelled() {
        EmailAddress unicode = new EmailAddress("Ann@Szkoła.Example");
        EmailAddress punycode = new EmailAddress("ann@XN--szkoa-n7a.example");
        assertThat(unicode.isSameAs(punycode)).isTrue();
        assertThat(unicode.folded()).isEqualTo("ann@xn--szkoa-n7a.example");
        assertThat(unicode.value()).isEqualTo("Ann@Szkoła.Example");
        assertThat(punycode.value()).isEqualTo("ann@szkoła.example");
        assertThat(unicode.forMail()).isEqualTo("Ann@xn--szkoa-n7a.example");
        assertThat(new EmailAddress("ann@szko\u0142a.example").isSameAs(new EmailAddress("ann@szkola.example")))
                .isFalse();
        assertThat(new EmailAddress("ann@straße.example").isSameAs(new EmailAddress("ann@strasse.example")))
                .isFalse();
    }

    @Test
    void lettersWithAccentsAreOneHoweverTheyAreWrittenAndKeepTheirCase() {
        EmailAddress composed = new EmailAddress("repörts@schöol.example");
        assertThat(new EmailAddress("repo\u0308rts@scho\u0308ol.example")).isEqualTo(composed);
        assertThat(new EmailAddress("REPöRTS@SCHöOL.example").isSameAs(composed))
                .isTrue();
        assertThat(new EmailAddress("REPÖRTS@school.example").isSameAs(new EmailAddress("repörts@school.example")))
                .isFalse();
        assertThat(composed.needsSmtpUtf8()).isTrue();
        assertThat(new EmailAddress("reports@schöol.example").needsSmtpUtf8()).isFalse();
    }

    @Test
    void noTurkishNorOtherLetterBecomesOneOfAscii() {
        assertThat(new EmailAddress("D\u0130LARA@school.example").folded()).isEqualTo("d\u0130lara@school.example");
        assertThat(new EmailAddress("d\u0131lara@school.example").isSameAs(new EmailAddress("dilara@school.example")))
                .isFalse();
        assertThat(EmailAddress.find("\u212Aate@school.example")).isEmpty();
        assertThat(EmailAddress.find("Ma\u017Ft@school.example")).isEmpty();
    }

    @Test
    void configurationIsReadAsOne() {
        Binder binder = new Binder(new MapConfigurationPropertySource(
                Map.of("right", " office@school.example ", "wrong", "Office <office@school.example>")));
        assertThat(binder.bind("right", EmailAddress.class).get()).isEqualTo(new EmailAddress("office@school.example"));
        assertThatThrownBy(() -> binder.bind("wrong", EmailAddress.class))
                .hasRootCauseInstanceOf(NoEmailAddressException.class);
    }

    @Property(tries = 10_000)
    void noLetterOutsideAsciiFoldsToOneOfAscii(@ForAll("lettersOutsideAscii") String letter) {
        EmailAddress.find("s" + letter + "ate@school.example")
                .ifPresent(address -> assertThat(address.folded()).doesNotMatch("\\p{ASCII}+"));
        EmailAddress.find("ann@s" + letter + "ate.example")
                .ifPresent(address -> assertThat(address.folded()).startsWith("ann@xn--"));
    }

    @Property
    void foldingIsIdempotentAndWhatPeopleReadIsReadAgain(@ForAll("addresses") String text) {
        EmailAddress address = accepted(text);
        assertThat(new EmailAddress(address.value())).isEqualTo(address);
        assertThat(new EmailAddress(address.folded()).folded()).isEqualTo(address.folded());
        assertThat(new EmailAddress(address.forMail()).isSameAs(address)).isTrue();
        assertThat(address.folded()).doesNotContainPattern("[A-Z\\s]");
    }

    @Property
    void spellingsThatAreOneAreFoundToBeOne(
            @ForAll("addresses") String text, @ForAll("spellings") UnaryOperator<String> other) {
        EmailAddress address = accepted(text);
        assertThat(new EmailAddress(other.apply(text)).folded()).isEqualTo(address.folded());
    }

    @Property
    void noMailGoesToAnotherDomainThanTheOneTyped(@ForAll("addresses") String text) {
        EmailAddress address = accepted(text);
        String typed = text.substring(text.indexOf('@') + 1);
        StringBuilder decoded = new StringBuilder();
        IDNA idna = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
        idna.nameToUnicode(address.forMail().substring(address.forMail().indexOf('@') + 1), decoded, new IDNA.Info());
        StringBuilder mapped = new StringBuilder();
        idna.nameToUnicode(typed, mapped, new IDNA.Info());
        assertThat(decoded.toString()).isEqualTo(mapped.toString());
        assertThat(address.forMail().substring(address.forMail().indexOf('@'))).matches("\\p{ASCII}+");
    }

    @Property(tries = 5_000)
    void whateverIsTypedIsAnAddressOrRefusedWithAReason(@ForAll String text, @ForAll("addresses") String address) {
        for (String input :
                new String[] {text, text + "@school.example", "ann@" + text + ".example", address + text, text + address
                }) {
            try {
                String read = new EmailAddress(input).value();
                assertThat(read.chars().filter(character -> character == '@').count())
                        .isEqualTo(1);
                assertThat(read).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Z}<>,;\"]");
            } catch (NoEmailAddressException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    @Provide
    Arbitrary<String> lettersOutsideAscii() {
        return Arbitraries.integers()
                .between(0x80, 0x1FFFF)
                .filter(Character::isLetter)
                .map(Character::toString);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> atoms = Arbitraries.strings()
                .withChars("abzABZ019+'_-!éÉöłŁßıİσςЖжאب中ñ")
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> locals = atoms.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(".", parts));
        Arbitrary<String> labels = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("abcxyzABC0129éÉöÖłŁßσς")
                        .ofMinLength(1)
                        .ofMaxLength(8),
                Arbitraries.strings().withChars("Жжящ").ofMinLength(1).ofMaxLength(6),
                Arbitraries.strings().withChars("אבג").ofMinLength(1).ofMaxLength(6));
        Arbitrary<String> domains =
                labels.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(".", parts) + ".example");
        return Combinators.combine(locals, domains).as((local, domain) -> local + "@" + domain);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> spellings() {
        return Arbitraries.of(
                text -> "\u00A0" + text + "\u200E\u3000",
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> text.replace('a', 'A').replace('B', 'b').replace('Z', 'z'),
                text -> text.substring(0, text.indexOf('@'))
                        + text.substring(text.indexOf('@')).toLowerCase(Locale.ROOT),
                text -> new EmailAddress(text).forMail(),
                text -> new EmailAddress(new EmailAddress(text).forMail()).value());
    }

    /**
     * What the generator makes wrong, such as a label that is too long or of two directions, is left to the other
     * tests.
     */
    private static EmailAddress accepted(String text) {
        Optional<EmailAddress> address = EmailAddress.find(text);
        Assume.that(address.isPresent());
        return address.get();
    }

    private static Reason reason(String text) {
        return catchThrowableOfType(NoEmailAddressException.class, () -> new EmailAddress(text))
                .reason();
    }
}
