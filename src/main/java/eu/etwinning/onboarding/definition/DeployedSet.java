package eu.etwinning.onboarding.definition;

import java.time.Instant;

/**
 * A set of diagrams, tables and forms that was put live.
 *
 * @param number sets are numbered in the order in which they were put live
 * @param by whoever did, or which start of which node
 * @param backTo the number of the earlier set that this one brought back, or null
 * @param live whether it is live now
 */
public record DeployedSet(int number, Instant at, String by, Integer backTo, boolean live) {}
