package eu.etwinning.onboarding.portal;

import java.io.Serializable;
import java.util.UUID;

/**
 * Whom a session belongs to.
 *
 * @param idToken the ID token of the sign-in at which the teacher was recognised
 */
record CurrentTeacher(String idToken, UUID teacher) implements Serializable {

    /** Where the session keeps it. */
    static final String ATTRIBUTE = CurrentTeacher.class.getName();
}
