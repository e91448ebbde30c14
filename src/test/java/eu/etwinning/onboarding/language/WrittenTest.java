package eu.etwinning.onboarding.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Bidi;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTest {

    private static final String FROM_THE_RIGHT = "\u05D1\u05D9\u05EA \u05E1\u05E4\u05E8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Szkoła nr 3",
                "a\nb",
                "ОУ „Христо Ботев“",
                "\uD83D\uDC69\u200D\uD83C\uDFEB",
                "<b>{{1}}</b> {0} '"
            })
    void whatIsWrittenFromTheLeftStaysAsItIs(String text) {
        assertThat(new Written(text)).hasToString(text);
        assertThat(new Written(text).plain()).isEqualTo(text);
    }

    @Test
    void whatIsWrittenFromTheRightIsShutOff() {
        assertThat(new Written(FROM_THE_RIGHT)).hasToString("\u2068" + FROM_THE_RIGHT + "\u2069");
        assertThat(new Written("LO \u0645\u062F\u0631\u0633\u0629 7").toString())
                .startsWith("\u2068")
                .endsWith("\u2069");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Ealokzs",
                "szk\u202Eola",
                "szkola\u2067",
                "\u2069\u202Eszkola",
                "\u2068\u202Eszkola\u2069",
                "\u2066\u2067szkola",
                "\u202A\u202Bszkola\u202C"
            })
    void marksThatTurnTheDirectionAreLeftOut(String text) {
        assertThat(new Written(text).plain().replaceAll("[\u2068\u2069]", ""))
                .isEqualTo(text.replaceAll("[\u202A-\u202E\u2066-\u2069]", ""));
        assertThat(new Bidi(new Written(text) + ", Town 7", Bidi.DIRECTION_LEFT_TO_RIGHT).isLeftToRight())
                .isTrue();
    }

    @Test
    void whatIsShutOffAlreadyStaysSo() {
        String joined = new Written(FROM_THE_RIGHT) + ", 7 " + new Written(FROM_THE_RIGHT);
        assertThat(new Written(joined)).hasToString("\u2068" + joined + "\u2069");
        assertThat(new Written(new Written(joined).toString())).hasToString("\u2068" + joined + "\u2069");
    }

    @Test
    void aSentenceKeepsItsDirectionWhateverIsPutIn() {
        SentencesWithNames texts = new SentencesWithNames();
        texts.setBasename("messages/mail");
        texts.setFallbackToSystemLocale(false);
        assertThat(texts.getMessage(
                        "mail.head-question.subject", new Object[] {"\u202E{0} " + FROM_THE_RIGHT}, Locale.ENGLISH))
                .isEqualTo("Does this person work at \u2068{0} " + FROM_THE_RIGHT + "\u2069?");
        assertThat(texts.getMessage("mail.office-digest.due-soon", new Object[] {7}, Locale.ENGLISH))
                .isEqualTo("Due soon: 7");
    }
}
