package eu.etwinning.onboarding.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accounts of the EU Login stand-in: those it was told of, and anybody else by address. */
class EuLoginPeople {

    private final Map<String, EuLoginPerson> byEmail = Collections.synchronizedMap(new LinkedHashMap<>());

    void add(EuLoginPerson person) {
        byEmail.put(person.foldedEmail(), person);
    }

    /** Those it was told of, in that order. */
    List<EuLoginPerson> known() {
        synchronized (byEmail) {
            return List.copyOf(byEmail.values());
        }
    }

    /** Who signs in with this address. */
    EuLoginPerson with(String email) {
        EuLoginPerson known = byEmail.get(EuLoginPerson.fold(email));
        return known != null ? known : EuLoginPerson.guessedFrom(email.strip());
    }
}
