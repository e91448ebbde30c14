package eu.etwinning.onboarding.notification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class UnlinkedTest {

    /**
     * What mail programs make links of: schemes, hosts that begin with www, mailboxes, and whatever ends like a domain.
     */
    private static final Pattern LIKE_A_LINK = Pattern.compile(
            "(?i)[a-z][a-z0-9+.-]*:/?/?[^\\s\u200B]|www\\.[^\\s\u200B]|[^\\s\u200B]@[^\\s\u200B]|[^\\s\u200B][.\u3002\uFF0E][^\\s\u200B]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log in at https://evil.example/a.b?c=d",
                "http://evil.example",
                "www.evil.example",
                "evil.example",
                "me@evil.example",
                "mailto:me@evil.example",
                "tel:+48123",
                "javascript:alert(1)",
                "https:\\\\evil.example",
                "evil\u3002example",
                "evil\uFF0Eexample",
                "\uFF20evil",
                "https\uFF1A//evil",
                "a.b.c",
                "//evil.example"
            })
    void noProgramMakesALinkOfAName(String name) {
        assertThat(LIKE_A_LINK.matcher(new Unlinked(name).toString()).find())
                .as(new Unlinked(name).toString().replace('\u200B', '|'))
                .isFalse();
        assertThat(new Unlinked(name).toString().replace("\u200B", "")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Szkoła Podstawowa nr 3 im. Jana Pawła II",
                "St. Mary’s, Co. Cork",
                "ОУ „Христо Ботев“",
                "École: le Lycée"
            })
    void aPlainNameIsSentAsItIs(String name) {
        assertThat(new Unlinked(name)).hasToString(name);
    }
}
