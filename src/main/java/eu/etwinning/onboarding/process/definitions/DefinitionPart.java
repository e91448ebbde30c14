package eu.etwinning.onboarding.process.definitions;

import java.util.SortedMap;

/**
 * What is one deployment of the engine.
 *
 * @param office whose own way it is, or {@link #FOR_ALL}
 * @param files  by the name that the engine knows, such as {@code find-school.form}
 */
record DefinitionPart(String office, SortedMap<String, byte[]> files) {

    static final String FOR_ALL = "";

    String hash() {
        return new ContentHash().of(files);
    }
}
