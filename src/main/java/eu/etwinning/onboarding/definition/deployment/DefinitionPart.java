package eu.etwinning.onboarding.definition.deployment;

import java.util.SortedMap;

/**
 * What is one deployment of the engine.
 *
 * @param office whose own way it is, or {@link #FOR_ALL}
 * @param files by the name that the engine knows, such as {@code find-school.form}
 */
public record DefinitionPart(String office, SortedMap<String, byte[]> files) {

    public static final String FOR_ALL = "";

    String hash() {
        return new ContentHash().of(files);
    }
}
