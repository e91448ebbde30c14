package eu.etwinning.onboarding.membership;

import java.util.UUID;

/** A school is to be attached that the teacher was not shown, or not since it was added. */
public class NotLookedUpException extends RuntimeException {

    NotLookedUpException(UUID teacher, long school) {
        super("The teacher " + teacher + " has not looked up the school " + school);
    }
}
