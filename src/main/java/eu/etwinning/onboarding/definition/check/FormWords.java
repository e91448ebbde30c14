package eu.etwinning.onboarding.definition.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables that a text of a form names: in an expression that begins with an equals sign, or in <code>{{…}}</code>
 * .
 */
final class FormWords {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** No part after a dot, no name of a function. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.@])[a-zA-Z_]\\w*(?!\\s*\\()(?!\\w)");

    private static final Set<String> OF_THE_LANGUAGE = Set.of(
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "this",
            "parent",
            "item",
            "partial",
            "_this_",
            "_parent_");

    private FormWords() {}

    static Stream<String> names(String text) {
        List<String> names = new ArrayList<>();
        if (text.startsWith("=")) {
            collect(text.substring(1), names);
        } else {
            int depth = 0;
            Matcher templates = TEMPLATE.matcher(text);
            while (templates.find()) {
                String tag = templates.group(1).strip();
                if (tag.startsWith("#loop")) {
                    collectOutside(depth++, tag.substring("#loop".length()), names);
                } else if (tag.startsWith("/loop")) {
                    depth--;
                } else if (!tag.startsWith("/")) {
                    collectOutside(depth, tag.replaceFirst("^#(if|else)|^else$", ""), names);
                }
            }
        }
        return names.stream();
    }

    /** Inside a loop a name is one of the line that is shown. */
    private static void collectOutside(int depth, String expression, List<String> names) {
        if (depth == 0) {
            collect(expression, names);
        }
    }

    private static void collect(String expression, List<String> names) {
        NAME.matcher(QUOTED.matcher(expression).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !OF_THE_LANGUAGE.contains(name))
                .forEach(names::add);
    }
}
