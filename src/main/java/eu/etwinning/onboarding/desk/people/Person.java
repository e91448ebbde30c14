package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.account.EmailAddress;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Somebody of the staff, as one of those who keep it may see her or him.
 *
 * @param user the id of the engine's user
 * @param address the address to sign in with; null where an earlier version left a user without
 * @param firstName null where it is not for the reader: the person works elsewhere, too
 * @param lastName the same
 * @param groups the ids of the groups that the reader may see
 * @param elsewhere whether there are others
 * @param own whether name and address are the reader's to change
 * @param version differs as soon as something of this has changed
 */
record Person(
        String user,
        @Nullable String address,
        @Nullable String firstName,
        @Nullable String lastName,
        List<String> groups,
        boolean elsewhere,
        boolean own,
        String version) {

    /** How the reader knows the person. */
    public String name() {
        String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        if (!name.isEmpty()) {
            return name;
        }
        String shown = shownAddress();
        return shown == null ? user : shown;
    }

    /** As people read it: with the letters of the domain, not with their code; null where there is none. */
    public @Nullable String shownAddress() {
        return address == null
                ? null
                : EmailAddress.find(address).map(EmailAddress::value).orElse(address);
    }
}
