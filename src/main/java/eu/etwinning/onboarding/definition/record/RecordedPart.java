package eu.etwinning.onboarding.definition.record;

import eu.etwinning.onboarding.definition.deployment.DefinitionPart;

import java.util.List;

/**
 * A part of a set that was put live.
 *
 * @param office whose own way it is, or {@link DefinitionPart#FOR_ALL}
 * @param deployment the engine's id
 * @param files the names of its files
 */
public record RecordedPart(String office, String hash, String deployment, List<String> files) {}
