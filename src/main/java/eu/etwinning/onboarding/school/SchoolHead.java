package eu.etwinning.onboarding.school;

import java.util.UUID;

/**
 * Who leads a school, as the register or the teacher who added the school says.
 *
 * @param enteredBy the teacher who typed the address; null if it is the register's
 * @param releasedBy the user id of the validator whose decision released the address that a teacher typed; null as long
 *     as nobody did
 */
public record SchoolHead(String name, String email, UUID enteredBy, String releasedBy) {

    /** Whether the address is the register's own. */
    public boolean ofRegister() {
        return enteredBy == null;
    }

    /** Whether anything may be sent there. */
    public boolean mayBeWrittenTo() {
        return ofRegister() || releasedBy != null;
    }
}
