package eu.etwinning.onboarding.desk.diagram;

import java.time.Instant;

/**
 * One version of a diagram.
 *
 * @param id of the engine's process definition
 * @param since when it went live
 * @param people how many are on their way by it
 */
record DiagramVersion(String id, int version, Instant since, long people) {}
