package eu.etwinning.onboarding.process.definitions;

import java.util.List;

/**
 * A part of a set that was put live.
 *
 * @param office     whose own way it is, or {@link DefinitionPart#FOR_ALL}
 * @param deployment the engine's id
 * @param files      the names of its files
 */
record RecordedPart(String office, String hash, String deployment, List<String> files) {
}
