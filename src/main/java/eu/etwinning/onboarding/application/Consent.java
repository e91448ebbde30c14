package eu.etwinning.onboarding.application;

import java.time.Instant;

/**
 * That a teacher accepted the code of conduct and the terms of use.
 *
 * @param version of the texts accepted, as {@link ConsentTexts} keeps them
 */
public record Consent(String version, Instant givenAt) {}
