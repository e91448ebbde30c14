package eu.etwinning.onboarding.process.definitions;

/**
 * A part of a set that was put live.
 *
 * @param office     whose own way it is, or {@link DefinitionPart#FOR_ALL}
 * @param deployment the engine's id
 */
record RecordedPart(String office, String hash, String deployment) {
}
