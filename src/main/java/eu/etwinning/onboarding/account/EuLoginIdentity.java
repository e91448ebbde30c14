package eu.etwinning.onboarding.account;

import java.util.Locale;

/**
 * Who EU Login says has signed in, with a verified address.
 *
 * @param subject    the claim {@code sub}: the same for ever, whatever else changes
 * @param email      the verified address of the EU Login account
 * @param firstName  the claim {@code given_name}, empty where EU Login sends none
 * @param lastName   the claim {@code family_name}, empty where EU Login sends none
 * @param locale     the claim {@code locale}, or null where EU Login sends none
 */
public record EuLoginIdentity(String subject, EmailAddress email, String firstName, String lastName, Locale locale) {

    public EuLoginIdentity {
        firstName = firstName == null ? "" : firstName;
        lastName = lastName == null ? "" : lastName;
    }
}
