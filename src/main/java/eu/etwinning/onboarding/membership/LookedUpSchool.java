package eu.etwinning.onboarding.membership;

import java.util.UUID;

/**
 * That a teacher was shown this school when looking schools up: the only thing of which a new membership is made.
 *
 * @param school as it is read now: of merged schools the surviving one
 */
record LookedUpSchool(UUID teacher, long school) {}
