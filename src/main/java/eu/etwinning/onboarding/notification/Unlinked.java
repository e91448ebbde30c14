package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.language.Written;

import java.util.regex.Pattern;

/**
 * A name in a mail. Mail programs make links of whatever looks like an address, and a link in an official mail is
 * trusted: between the parts of what could be one stands a space of no width, which nobody sees and no program takes
 * for part of an address. For facts of a mail, which are shown by their text.
 */
record Unlinked(String name) {

    private static final String NO_WIDTH = "\u200B";
    /** Also in the widths and shapes that browsers take for the same. */
    private static final Pattern JOINS_AN_ADDRESS =
            Pattern.compile("[.:/@\\\\\u3002\uFE52\uFE55\uFE6B\uFF0E\uFF0F\uFF1A\uFF20\uFF3C\uFF61](?=\\S)");

    @Override
    public String toString() {
        return JOINS_AN_ADDRESS.matcher(new Written(name).toString()).replaceAll("$0" + NO_WIDTH);
    }
}
