package eu.etwinning.onboarding.process.definitions;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where diagrams, tables and forms are read from.
 *
 * @param folder one that has the folders {@code processes} and {@code forms} in it; empty for those in the jar
 */
@ConfigurationProperties("onboarding.definitions")
public record DefinitionProperties(String folder) {
}
