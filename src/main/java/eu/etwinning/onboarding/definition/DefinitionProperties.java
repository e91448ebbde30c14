package eu.etwinning.onboarding.definition;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where diagrams, tables and forms are read from.
 *
 * @param folder one that has the folders {@code processes} and {@code forms} in it; empty for those in the jar
 */
@Validated
@ConfigurationProperties("onboarding.definitions")
public record DefinitionProperties(@NotNull String folder) {}
