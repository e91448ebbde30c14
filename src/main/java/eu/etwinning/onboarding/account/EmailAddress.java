package eu.etwinning.onboarding.account;

import java.util.Locale;

/**
 * An e-mail address as it was written, compared without regard to case.
 *
 * @param value the address as the person or EU Login wrote it, never blank
 */
public record EmailAddress(String value) {

    public EmailAddress {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("An e-mail address must not be empty");
        }
    }

    /** The form in which addresses are compared and held unique. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }
}
