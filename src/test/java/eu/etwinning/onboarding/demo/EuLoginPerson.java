package eu.etwinning.onboarding.demo;

import eu.etwinning.onboarding.account.EmailAddress;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody with an account at the EU Login stand-in.
 *
 * @param subject the claim {@code sub}
 * @param emailVerified the claim {@code email_verified}; null leaves the claim out
 * @param locale the claim {@code locale}; null leaves the claim out
 * @param about what the login page says of this person
 */
public record EuLoginPerson(
        String subject,
        String email,
        Boolean emailVerified,
        String givenName,
        String familyName,
        String locale,
        String about)
        implements Principal {

    /** Somebody whose address is verified and whose subject follows from it. */
    public static EuLoginPerson named(String givenName, String familyName, String email) {
        return new EuLoginPerson(subjectOf(email), email, true, givenName, familyName, "en", "");
    }

    /** Somebody of whom only the address is known: the names are guessed from it. */
    static EuLoginPerson guessedFrom(String email) {
        String[] words = email.substring(0, email.indexOf('@')).split("[._+-]+", 2);
        return named(capitalised(words[0]), words.length > 1 ? capitalised(words[1]) : "Example", email);
    }

    /** The same person, whose address is said to be verified, not verified, or (null) of whom nothing is said. */
    public EuLoginPerson withEmailVerified(Boolean verified) {
        return new EuLoginPerson(subject, email, verified, givenName, familyName, locale, about);
    }

    /** The same account after a change of address at EU Login: the subject stays. */
    public EuLoginPerson withEmail(String changed) {
        return new EuLoginPerson(subject, changed, emailVerified, givenName, familyName, locale, about);
    }

    /** Another account, of another subject, with all else the same. */
    public EuLoginPerson withSubject(String other) {
        return new EuLoginPerson(other, email, emailVerified, givenName, familyName, locale, about);
    }

    public EuLoginPerson withLocale(String language) {
        return new EuLoginPerson(subject, email, emailVerified, givenName, familyName, language, about);
    }

    EuLoginPerson about(String text) {
        return new EuLoginPerson(subject, email, emailVerified, givenName, familyName, locale, text);
    }

    String foldedEmail() {
        return fold(email);
    }

    @Override
    public String getName() {
        return subject;
    }

    static String fold(String email) {
        return EmailAddress.find(email).map(EmailAddress::folded).orElse(email);
    }

    private static String subjectOf(String email) {
        return UUID.nameUUIDFromBytes(fold(email).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
