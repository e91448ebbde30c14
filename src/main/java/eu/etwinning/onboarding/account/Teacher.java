package eu.etwinning.onboarding.account;

import java.util.Locale;
import java.util.UUID;

/**
 * A teacher's account on this platform. Name and address are EU Login's and change only there.
 *
 * @param language what the teacher reads
 */
public record Teacher(UUID id, EmailAddress email, String firstName, String lastName, Locale language) {

    /** The name as shown to people. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
