package eu.etwinning.onboarding.account;

import java.util.Locale;

/**
 * Who EU Login says has signed in, with a verified address.
 *
 * @param subject the claim {@code sub}: the same for ever, whatever else changes
 * @param email the verified address of the EU Login account
 * @param firstName the claim {@code given_name}, empty where EU Login sends none
 * @param lastName the claim {@code family_name}, empty where EU Login sends none
 * @param language what the person reads, as far as it is known; an account keeps it from the first sign-in on
 */
public record EuLoginIdentity(String subject, EmailAddress email, String firstName, String lastName, Locale language) {

    public EuLoginIdentity {
        firstName = firstName == null ? "" : firstName;
        lastName = lastName == null ? "" : lastName;
    }

    /** The name as shown to people. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
