package eu.etwinning.onboarding.process.form;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template of a form puts in where it has <code>{{an expression}}</code>, or is one as a whole, beginning with
 * an equals sign: rewritten so that the value comes out as text. Written in the FEEL that feelin 3 and 6 have in
 * common, for Tasklist and the portal bring different ones along.
 */
enum Inserts {

    /** Markdown as marked 12 reads it, with HTML in it. */
    INTO_MARKDOWN(Inserts::markdown),
    /** HTML: the viewer escapes what is put in by itself. */
    INTO_HTML(Inserts::isolated),
    /** Plain text of which the viewer shows the first line only. */
    INTO_A_LINE(expression -> replacing(isolated(expression), "[\\\\r\\\\n]+", " "));

    /**
     * A pair of braces, unless it is a condition or a loop. The viewer ends it at the first two braces that close, too.
     */
    private static final Pattern INSERT =
            Pattern.compile("\\{\\{(?!}}|#if |#loop |/if}}|/loop}})(.+?)}}", Pattern.DOTALL);
    /** No entity is read in such a piece of code, but in the element that means the same. */
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`]*\\{\\{[^`]*)`(?!`)");
    /** What begins or ends something in Markdown or HTML. */
    private static final String MARKS = "<>\"'*_~`[]()!\\/.:@+-=|{}^$";
    /**
     * Letters that are written from the right to the left: the blocks for them in the Unicode Standard, chapter 9 and
     * 14 to 19.
     */
    private static final String FROM_THE_RIGHT =
            "[\\\\u0590-\\\\u08FF\\\\u200F\\\\uFB1D-\\\\uFDFF\\\\uFE70-\\\\uFEFC\\\\u{10800}-\\\\u{10FFF}\\\\u{1E800}-\\\\u{1EFFF}]";

    private final UnaryOperator<String> escaping;

    Inserts(UnaryOperator<String> escaping) {
        this.escaping = escaping;
    }

    String asText(String template) {
        if (FormFeel.isExpression(template)) {
            return "=" + escaping.apply(template.substring(1));
        }
        String readable = this == INTO_MARKDOWN ? CODE.matcher(template).replaceAll("<code>$1</code>") : template;
        return INSERT.matcher(readable)
                .replaceAll(insert -> Matcher.quoteReplacement("{{" + escaping.apply(insert.group(1)) + "}}"));
    }

    /**
     * An expression for options whose labels the viewer takes for templates: each label becomes an expression that says
     * it, as a string of FEEL.
     *
     * @param expression of a list of values, or of contexts with a label and a value
     */
    static String options(String expression) {
        String label =
                "string(if option.label = null then (if option.value = null then option else option.value) else option.label)";
        String line = replacing(label, "[\\\\r\\\\n]+", " ");
        // Older readers of FEEL take no text that ends with a backslash.
        String literal = replacing(replacing(line, "\\\\x5c", "\\u005C\\u005C"), "\\\"", "\\u005C\\\"");
        return "=for option in " + expression + " return {label: \"=\\\"\"+" + literal
                + "+\"\\\"\", value: if option.value = null then option else option.value}";
    }

    private static String markdown(String expression) {
        // The ampersand and the number sign first: they are in what takes the place of the others.
        String escaped = replacing(replacing(isolated(expression), "&", "&amp;"), "#", "&#35;");
        for (int mark : MARKS.chars().toArray()) {
            escaped = replacing(escaped, "\\\\x" + Integer.toHexString(mark), "&#" + (int) mark + ";");
        }
        String oneLine = replacing(replacing(escaped, "\u00A0", "&#160;"), "\\\\r\\\\n?|\\\\n", "<br>");
        // Stars around it would mean nothing beside a space.
        return replacing(oneLine, "^\\\\s+|\\\\s+$", "&#32;");
    }

    private static String isolated(String expression) {
        return "replace(string(" + expression + "),\"^(.*" + FROM_THE_RIGHT + ".*)$\",\"\u2068$1\u2069\",\"m\")";
    }

    /** @param pattern and replacement as FEEL writes them between quotes */
    private static String replacing(String expression, String pattern, String replacement) {
        return "replace(" + expression + ",\"" + pattern + "\",\"" + replacement + "\")";
    }
}
