package eu.etwinning.onboarding.definition.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** @param name as it was given, with {@code offices/<office>/} in it if it belongs to one office alone */
record DefinitionFile(String name, byte[] content) {

    private static final Pattern OF_OFFICE = Pattern.compile("(?:.*/)?offices/([^/]+)/.+");

    /** The office that it belongs to, or empty. */
    String office() {
        Matcher matcher = OF_OFFICE.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    boolean endsWith(String ending) {
        return name.endsWith(ending);
    }
}
