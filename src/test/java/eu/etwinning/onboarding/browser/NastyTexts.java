package eu.etwinning.onboarding.browser;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people might type, or a file might bring, that some reader of it might take for more than text. The same for the
 * same seed.
 */
class NastyTexts {

    private static final List<String> BEGINNINGS = List.of(
            "", "", "", "    ", "\t", " ", "\u00A0", "= ", "=", "# ", "###### ", "> ", "- ", "* ", "+ ", "1. ", "1) ",
            "10. ", "~~~", "```", "---", "***", "===", "| ", "[x] ", "- [ ] ", "<!-- ", "<b>", "{{", "&", "\\", "@",
            "!", "=1+1", "http://", "www.");
    private static final List<String> PIECES = List.of(
            "Szkoła",
            "Zespół Szkół nr 5",
            "[Log in again](https://evil.example)",
            "![x](https://evil.example/x.png)",
            "<b>x</b>",
            "<img src=x onerror=alert(1)>",
            "<script>alert(1)</script>",
            "<style>*{display:none}</style>",
            "<a href=//evil.example>here</a>",
            "<!-- x -->",
            "</div></p>",
            "<br>",
            "{{1+1}}",
            "{{email}}",
            "{{#if true}} x {{/if}}",
            "{{#loop x}}",
            "{{/if",
            "{{schoolTown",
            "}}",
            "{{{",
            "{{\"{{\"}}",
            "=1+1",
            "*a*",
            "**b**",
            "***c***",
            "_d_",
            "__e__",
            "~f~",
            "~~g~~",
            "`h`",
            "``i``",
            "1*2*3",
            "a_b_c",
            "[^1]",
            "[^1]: note",
            "[ref]: https://evil.example",
            "[ref]",
            "<https://evil.example>",
            "https://evil.example/a_b_(c)",
            "www.evil.example",
            "evil.example",
            "me@evil.example",
            "mailto:me@evil.example",
            "javascript:alert(1)",
            "&amp;",
            "&lt;b&gt;",
            "&#42;x&#42;",
            "&#x2a;",
            "&nbsp;",
            "&copy",
            "\\*x\\*",
            "\\",
            "\\\\",
            "\\n",
            "$&",
            "$1",
            "$$",
            "$`",
            "%3Cb%3E",
            "| a | b |",
            "|---|---|",
            ":smile:",
            "::",
            "\"quoted\"",
            "'single'",
            "„cudzysłów”",
            "\u00ABguillemets\u00BB",
            "\u05D1\u05D9\u05EA \u05E1\u05E4\u05E8",
            "\u0645\u062F\u0631\u0633\u0629 123",
            "\u6821",
            "\uD83D\uDC69\u200D\uD83C\uDFEB",
            "\uD83C\uDDF5\uD83C\uDDF1",
            "e\u0301",
            "a\u00ADb",
            "x\u200By",
            "null",
            "true",
            "undefined",
            "string(x)",
            "\"+alert(1)+\"",
            "${7*7}",
            "#{7*7}",
            "<%= 7 %>",
            "[[${x}]]",
            "__${x}__",
            "@{/x}",
            "#",
            "+",
            "-",
            "!",
            "^",
            "~",
            "^x^",
            "==x==",
            "H~2~O");
    private static final List<String> BETWEEN = List.of(
            " ", " ", " ", "", "  ", "\n", "\n\n", "\r\n", "\n    ", "\n- ", "\n# ", "\n> ", "\n1. ", "\n---\n", "\n| ",
            "\t");

    private final Random random;

    NastyTexts(long seed) {
        this.random = new Random(seed);
    }

    /** One of several lines perhaps, not blank. */
    String next() {
        String text = one(BEGINNINGS)
                + IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(piece -> one(PIECES) + one(BETWEEN))
                        .collect(Collectors.joining());
        return text.isBlank() ? next() : text;
    }

    /** One of one line, as names are. */
    String nextLine() {
        return next().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
