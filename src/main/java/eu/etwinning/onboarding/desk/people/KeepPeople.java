package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import eu.etwinning.onboarding.desk.Administrators;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Adds people to the staff, changes and removes them, one at a time on all nodes. What an office's own administrators
 * do touches membership of their office, and name and address of those only who are nowhere else.
 */
@Service
class KeepPeople {

    private static final int LONGEST_NAME = 100;
    /** Control characters, and marks that turn the direction of what is written. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final IdentityService identities;
    private final Administrators administrators;
    private final StaffUsers users;
    private final People people;

    KeepPeople(IdentityService identities, Administrators administrators, StaffUsers users, People people) {
        this.identities = identities;
        this.administrators = administrators;
        this.users = users;
        this.people = people;
    }

    /**
     * Somebody who is of the staff elsewhere already joins the office as well, under the name that is known there.
     *
     * @throws PersonRefusedException if the entry will not do
     * @throws NoSuchElementException if a group is none that may be given
     */
    @Transactional
    public void add(Reach reach, PersonEntry entry) {
        EmailAddress address = address(entry);
        names(entry);
        Set<String> groups = given(reach, entry);
        administrators.lock();
        Optional<User> known = users.withAddress(address);
        if (known.isPresent()) {
            Optional<Person> seen = people.get(reach, known.get().getId());
            if (seen.isPresent() && (reach.everybody() || seen.get().groups().containsAll(groups))) {
                throw new PersonRefusedException("address", "people.address.taken");
            }
        }
        User user = known.orElseGet(() -> users.make(address, entry.firstName(), entry.lastName()));
        groups.forEach(group -> users.join(user, group));
    }

    /**
     * @param version of what whoever changes it has seen
     * @throws PersonRefusedException if the entry will not do, the person has changed meanwhile, or no administrator
     *     would be left
     * @throws NoSuchElementException if there is no such person for whoever changes it, or a group is none that may be
     *     given
     */
    @Transactional
    public void change(Reach reach, String id, String version, PersonEntry entry) {
        Person person = held(reach, id, version);
        if (person.own()) {
            rename(person, entry);
        }
        Set<String> groups = given(reach, entry);
        for (String group : person.groups()) {
            if (reach.gives(group) && !groups.contains(group)) {
                identities.deleteMembership(id, group);
            }
        }
        groups.stream()
                .filter(group -> !person.groups().contains(group))
                .forEach(group -> identities.createMembership(id, group));
        anAdministratorIsLeft(person);
    }

    /** From the office, for its own administrators; from the staff, if the person is nowhere else. */
    @Transactional
    public void remove(Reach reach, String id, String version) {
        Person person = held(reach, id, version);
        if (person.own()) {
            identities.deleteUser(id);
        } else {
            List<String> taken = person.groups().stream().filter(reach::gives).toList();
            if (taken.isEmpty()) {
                throw new PersonRefusedException("all", "people.not-yours");
            }
            taken.forEach(group -> identities.deleteMembership(id, group));
        }
        anAdministratorIsLeft(person);
    }

    private Person held(Reach reach, String id, String version) {
        administrators.lock();
        Person person = people.get(reach, id).orElseThrow();
        if (!person.version().equals(version)) {
            throw new PersonRefusedException("all", "people.changed");
        }
        return person;
    }

    private void rename(Person person, PersonEntry entry) {
        EmailAddress address = address(entry);
        names(entry);
        if (!address.folded().equals(person.address())) {
            if (users.withAddress(address).isPresent()) {
                throw new PersonRefusedException("address", "people.address.taken");
            }
            // A slip here could be mended by nobody.
            if (administrators.all().equals(List.of(person.user()))) {
                throw new PersonRefusedException("address", "people.address.last-administrator");
            }
        }
        User user = identities.createUserQuery().userId(person.user()).singleResult();
        user.setEmail(address.folded());
        user.setFirstName(entry.firstName());
        user.setLastName(entry.lastName());
        identities.saveUser(user);
    }

    private void anAdministratorIsLeft(Person before) {
        if (before.groups().contains(StaffGroups.ADMINISTRATORS)
                && administrators.all().isEmpty()) {
            throw new PersonRefusedException("all", "people.last-administrator");
        }
    }

    private static EmailAddress address(PersonEntry entry) {
        try {
            return new EmailAddress(entry.address());
        } catch (NoEmailAddressException none) {
            throw new PersonRefusedException("address", none.messageKey(), none.character());
        }
    }

    private static void names(PersonEntry entry) {
        name("firstName", entry.firstName());
        name("lastName", entry.lastName());
    }

    private static void name(String field, String name) {
        if (name.isEmpty()) {
            throw new PersonRefusedException(field, "people.name.missing");
        }
        if (name.length() > LONGEST_NAME || UNSEEN.matcher(name).find()) {
            throw new PersonRefusedException(field, "people.name.none");
        }
    }

    private Set<String> given(Reach reach, PersonEntry entry) {
        if (entry.groups().isEmpty()) {
            throw new PersonRefusedException("groups", "people.groups.missing");
        }
        List<String> there =
                identities.createGroupQuery().list().stream().map(Group::getId).toList();
        if (!entry.groups().stream().allMatch(group -> there.contains(group) && reach.gives(group))) {
            throw new NoSuchElementException("No such group");
        }
        return entry.groups();
    }
}
