package eu.etwinning.onboarding.desk.people;

import java.util.Set;

/** What was typed and ticked about a person. */
record PersonEntry(String address, String firstName, String lastName, Set<String> groups) {

    PersonEntry {
        address = address.strip();
        firstName = firstName.strip();
        lastName = lastName.strip();
    }
}
