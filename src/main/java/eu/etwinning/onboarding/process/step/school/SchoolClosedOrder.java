package eu.etwinning.onboarding.process.step.school;

import java.util.UUID;

/**
 * Whoever has a school that was closed on their profile is to be told.
 *
 * @param refused the teacher in whose case it was closed, who is told of the decision
 */
record SchoolClosedOrder(long school, UUID refused) {}
