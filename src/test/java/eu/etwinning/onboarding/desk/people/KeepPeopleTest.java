package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.desk.Administrators;
import eu.etwinning.onboarding.desk.setup.FirstAdministrator;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may do what to whom of the staff; and that nobody, by whatever call, locks everybody out. */
@OnboardingTest
// With a database of its own, in which nobody signs in and everybody may be removed.
@TestPropertySource(properties = "spring.security.oauth2.client.provider.eulogin.issuer-uri=http://localhost:1/eulogin")
class KeepPeopleTest {

    private static final Reach EVERYBODY = new Reach(true, Set.of());
    private static final Reach FRANCE = new Reach(false, Set.of("nso-fr"));

    @Autowired
    private KeepPeople keepPeople;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private StaffUsers users;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void theFirstAdministratorAlone() {
        identities.createUserQuery().list().forEach(user -> identities.deleteUser(user.getId()));
        firstAdministrator.make();
    }

    @Test
    void theLastAdministratorStays() {
        String last = "admin@example.org";
        refused("people.last-administrator", () -> keepPeople.remove(EVERYBODY, last, version(last)));
        refused(
                "people.last-administrator",
                () -> keepPeople.change(EVERYBODY, last, version(last), entry("admin@example.org", "nso-fr")));
        refused(
                "people.address.last-administrator",
                () -> keepPeople.change(
                        EVERYBODY, last, version(last), entry("admln@example.org", StaffGroups.ADMINISTRATORS)));
        refused(
                "address.EMPTY",
                () -> keepPeople.change(EVERYBODY, last, version(last), entry(" ", StaffGroups.ADMINISTRATORS)));
        assertThat(administrators.all()).containsExactly(last);
        assertThat(people.get(EVERYBODY, last).orElseThrow().address()).isEqualTo(last);
    }

    @Test
    void anAdministratorWithoutAnAddressIsNone() {
        User without = identities.newUser("without");
        identities.saveUser(without);
        identities.createMembership("without", StaffGroups.ADMINISTRATORS);
        refused(
                "people.last-administrator",
                () -> keepPeople.remove(EVERYBODY, "admin@example.org", version("admin@example.org")));
        keepPeople.change(
                EVERYBODY, "without", version("without"), entry("with@example.org", StaffGroups.ADMINISTRATORS));
        keepPeople.remove(EVERYBODY, "admin@example.org", version("admin@example.org"));
        assertThat(administrators.all()).containsExactly("without");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Second@Example.org", " second@example.org", "second@szkoła.example", "second"})
    void anAdministratorWhoseAddressNobodySignsInWithIsNone(String spelled) {
        User second = identities.newUser("second");
        second.setEmail(spelled);
        identities.saveUser(second);
        identities.createMembership("second", StaffGroups.ADMINISTRATORS);
        assertThat(administrators.all()).containsExactly("admin@example.org");
        refused(
                "people.last-administrator",
                () -> keepPeople.remove(EVERYBODY, "admin@example.org", version("admin@example.org")));
    }

    @RepeatedTest(5)
    void ofTwoAdministratorsWhoRemoveEachOtherOneStays() throws Exception {
        keepPeople.add(EVERYBODY, entry("second@example.org", StaffGroups.ADMINISTRATORS));
        String first = version("admin@example.org");
        String second = version("second@example.org");
        List<Throwable> failures = Race.failuresOf(
                () -> {
                    keepPeople.remove(EVERYBODY, "admin@example.org", first);
                    return null;
                },
                () -> {
                    keepPeople.change(EVERYBODY, "second@example.org", second, entry("second@example.org", "nso-fr"));
                    return null;
                });
        assertThat(failures)
                .singleElement()
                .isInstanceOf(PersonRefusedException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("people.last-administrator");
        assertThat(administrators.all()).hasSize(1);
    }

    @Test
    void theFirstAdministratorIsMadeWhereThereIsNoneAndOtherwiseStaysRemoved() {
        keepPeople.add(EVERYBODY, entry("second@example.org", StaffGroups.ADMINISTRATORS));
        keepPeople.remove(EVERYBODY, "admin@example.org", version("admin@example.org"));
        firstAdministrator.make();
        assertThat(administrators.all()).containsExactly("second@example.org");

        identities.deleteUser("second@example.org");
        firstAdministrator.make();
        assertThat(administrators.all()).containsExactly("admin@example.org");
    }

    @Test
    void anAdministratorCanAlwaysBeMadeAndTheGroupWithIt() {
        identities.deleteUser("admin@example.org");
        identities.deleteGroup(StaffGroups.ADMINISTRATORS);
        String made = administrators.make(new EmailAddress("Rescue@Example.org"));
        assertThat(administrators.make(new EmailAddress("rescue@example.org"))).isEqualTo(made);
        assertThat(administrators.all()).containsExactly(made);
        assertThat(identities.createUserQuery().userId(made).singleResult())
                .returns("rescue@example.org", User::getEmail)
                .returns(null, User::getPassword);

        keepPeople.add(EVERYBODY, entry("validator@example.org", "nso-fr"));
        administrators.make(new EmailAddress("validator@example.org"));
        assertThat(groups("validator@example.org")).containsExactly(StaffGroups.ADMINISTRATORS, "nso-fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kate@example.org", " KATE@Example.org\u00a0", "Kate@EXAMPLE.ORG"})
    void anAddressIsOnePersons(String same) {
        keepPeople.add(EVERYBODY, entry("Kate@example.org", "nso-fr"));
        refused("people.address.taken", () -> keepPeople.add(EVERYBODY, entry(same, "nso-pl")));
        refused("people.address.taken", () -> keepPeople.add(FRANCE, entry(same, "nso-fr")));
        refused(
                "people.address.taken",
                () -> keepPeople.change(
                        EVERYBODY,
                        "admin@example.org",
                        version("admin@example.org"),
                        entry(same, StaffGroups.ADMINISTRATORS)));
        assertThat(identities.createUserQuery().count()).isEqualTo(2);
    }

    @Test
    void anAddressIsOnePersonsHoweverItsDomainIsSpelled() {
        keepPeople.add(EVERYBODY, entry("ola@szkoła.example", "nso-pl"));
        refused(
                "people.address.taken",
                () -> keepPeople.add(EVERYBODY, entry("Ola@" + IDN.toASCII("szkoła.example"), "nso-pl")));
        assertThat(users.withAddress(new EmailAddress("ola@SZKOŁA.example"))).isPresent();
        assertThat(people.find(EVERYBODY, "ola@", 0, 9))
                .singleElement()
                .extracting(Person::shownAddress)
                .isEqualTo("ola@szkoła.example");
    }

    @Test
    void theDatabaseHasTheLastWordOnAddresses() {
        keepPeople.add(EVERYBODY, entry("kate@example.org", "nso-fr"));
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into act_id_user (id_, rev_, email_) values ('second', 1, 'kate@example.org')")
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @RepeatedTest(3)
    void ofTwoWhoAddOneAddressAtOnceOneIsToldSo() throws Exception {
        Callable<Void> add = () -> {
            keepPeople.add(EVERYBODY, entry("kate@example.org", "nso-fr"));
            return null;
        };
        assertThat(Race.failuresOf(add, add))
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("people.address.taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                          | A | B | nso-fr | address.EMPTY
            kate                        | A | B | nso-fr | address.INCOMPLETE
            Kate <kate@example.org>     | A | B | nso-fr | address.DISPLAY_NAME
            a@example.org,b@example.org | A | B | nso-fr | address.SEVERAL
            kate@example.org            | '' | B | nso-fr | people.name.missing
            kate@example.org            | A | '' | nso-fr | people.name.missing
            kate@example.org            | A\u202eB | B | nso-fr | people.name.none
            kate@example.org            | A | B | - | people.groups.missing
            """)
    void whatWillNotDoIsToldAtItsField(String address, String first, String last, String group, String code) {
        refused(
                code,
                () -> keepPeople.add(
                        EVERYBODY, new PersonEntry(address, first, last, group == null ? Set.of() : Set.of(group))));
        assertThat(identities.createUserQuery().count()).isOne();
    }

    @Test
    void anAddressMayBeAsLongAsItMayBe() {
        String local = "a".repeat(60);
        for (String domain : List.of("one.example", "two.example", "three.example")) {
            keepPeople.add(EVERYBODY, entry(local + "@" + domain, "nso-fr"));
        }
        assertThat(identities.createUserQuery().list())
                .extracting(User::getId)
                .allMatch(id -> id.length() <= 64)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void whatHasChangedMeanwhileIsNotOverwritten() {
        keepPeople.add(EVERYBODY, entry("kate@example.org", "nso-fr"));
        String seen = version("kate@example.org");
        keepPeople.change(EVERYBODY, "kate@example.org", seen, entry("kate@example.org", "nso-fr", "nso-pl"));
        refused(
                "people.changed",
                () -> keepPeople.change(EVERYBODY, "kate@example.org", seen, entry("kate@example.org", "nso-fr")));
        refused("people.changed", () -> keepPeople.remove(EVERYBODY, "kate@example.org", seen));
        assertThat(groups("kate@example.org")).containsExactly("nso-fr", "nso-pl");
    }

    @Test
    void anOfficeTakesInWhoWorksElsewhereWithoutReadingOrChangingWhoThatIs() {
        keepPeople.add(EVERYBODY, new PersonEntry("pola@example.org", "Pola", "Secret", Set.of("nso-pl")));
        assertThat(people.get(FRANCE, "pola@example.org")).isEmpty();

        keepPeople.add(FRANCE, new PersonEntry("pola@example.org", "Other", "Name", Set.of("nso-fr")));

        Person seen = people.get(FRANCE, "pola@example.org").orElseThrow();
        assertThat(seen)
                .returns(null, Person::firstName)
                .returns(null, Person::lastName)
                .returns(List.of("nso-fr"), Person::groups)
                .returns(false, Person::own);
        assertThat(people.find(FRANCE, "Secret", 0, 9)).isEmpty();
        keepPeople.change(
                FRANCE,
                seen.user(),
                seen.version(),
                new PersonEntry("thief@example.org", "Other", "Name", Set.of("nso-fr")));
        assertThat(people.get(EVERYBODY, "pola@example.org").orElseThrow())
                .returns("Pola", Person::firstName)
                .returns("pola@example.org", Person::address);
        keepPeople.remove(
                FRANCE,
                seen.user(),
                people.get(FRANCE, seen.user()).orElseThrow().version());
        assertThat(groups("pola@example.org")).containsExactly("nso-pl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "process-owners", "nso-pl", "nso-fr-admins", "nonsense"})
    void anOfficesAdministratorsGiveNothingButTheirOffice(String group) {
        assertThatThrownBy(() -> keepPeople.add(FRANCE, entry("new@example.org", "nso-fr", group)))
                .isInstanceOf(NoSuchElementException.class);
        keepPeople.add(FRANCE, entry("new@example.org", "nso-fr"));
        String version = people.get(FRANCE, "new@example.org").orElseThrow().version();
        assertThatThrownBy(() -> keepPeople.change(FRANCE, "new@example.org", version, entry("new@example.org", group)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(groups("new@example.org")).containsExactly("nso-fr");
    }

    /**
     * Whatever an office's administrators do, only membership of their office changes, and the data of those who are
     * nowhere else.
     */
    @Test
    void nothingOutsideAnOfficeChangesWhateverItsAdministratorsDo() {
        Random random = new Random(20261129);
        List<String> all = identities.createGroupQuery().list().stream()
                .map(Group::getId)
                .filter(group -> group.matches("nso-(fr|pl|es)(-admins)?|camunda-admin|process-owners"))
                .toList();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String address = "person" + i + "@example.org";
            addresses.add(address);
            keepPeople.add(EVERYBODY, new PersonEntry(address, "First" + i, "Last" + i, some(all, random)));
        }
        int refusals = 0;
        for (int i = 0; i < 400; i++) {
            Map<String, String> before = outsideFrance();
            String who = addresses.get(random.nextInt(addresses.size()));
            PersonEntry entry = new PersonEntry(
                    random.nextBoolean() ? who : addresses.get(random.nextInt(addresses.size())),
                    "F" + i,
                    "L" + i,
                    random.nextInt(3) == 0 ? some(all, random) : Set.of("nso-fr"));
            String version = random.nextInt(4) == 0
                    ? people.get(EVERYBODY, who).map(Person::version).orElse("")
                    : people.get(FRANCE, who).map(Person::version).orElse("");
            int what = random.nextInt(3);
            try {
                switch (what) {
                    case 0 -> keepPeople.add(FRANCE, entry);
                    case 1 -> keepPeople.change(FRANCE, who, version, entry);
                    default -> keepPeople.remove(FRANCE, who, version);
                }
            } catch (PersonRefusedException | NoSuchElementException refused) {
                refusals++;
            }
            assertThat(outsideFrance())
                    .as("step " + i)
                    .containsAllEntriesOf(before)
                    .hasSameSizeAs(before);
            assertThat(administrators.all()).isNotEmpty();
        }
        assertThat(refusals).as("some of it is allowed, and some is not").isBetween(50, 350);
    }

    /** Of everybody who is in a group beside nso-fr: address, name, and these groups. */
    private Map<String, String> outsideFrance() {
        return people.find(EVERYBODY, "", 0, 999).stream()
                .filter(person -> !Set.of("nso-fr").containsAll(person.groups()))
                .collect(Collectors.toMap(
                        Person::user,
                        person -> person.address()
                                + person.name()
                                + person.groups().stream()
                                        .filter(group -> !group.equals("nso-fr"))
                                        .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> some(List<String> groups, Random random) {
        Set<String> chosen = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            chosen.add(groups.get(random.nextInt(groups.size())));
        }
        return chosen;
    }

    @Test
    void peopleAreFoundByNameAndAddressInWhateverOrder() {
        keepPeople.add(EVERYBODY, new PersonEntry("h.bernard@example.org", "Hélène", "Bernard", Set.of("nso-fr")));
        for (String words : List.of("bernard helene", "HÉLÈNE", "h.bern", "  Bernard  h.b ")) {
            assertThat(people.find(EVERYBODY, words, 0, 9))
                    .as(words)
                    .extracting(Person::user)
                    .containsExactly("h.bernard@example.org");
        }
        for (String words : List.of("%", "_", "bernard pola", "'")) {
            assertThat(people.find(EVERYBODY, words, 0, 9)).as(words).isEmpty();
        }
        assertThat(people.find(new Reach(false, Set.of("nso-pl")), "bernard", 0, 9))
                .isEmpty();
    }

    @Test
    void addressesOfEarlierVersionsAreFolded() {
        User old = identities.newUser("old");
        old.setEmail("Old.One@Szkoła.example");
        identities.saveUser(old);
        User same = identities.newUser("same");
        same.setEmail("ADMIN@example.org");
        identities.saveUser(same);
        users.foldAddresses();
        assertThat(users.withAddress(new EmailAddress("old.one@" + IDN.toASCII("szkoła.example")))
                        .orElseThrow()
                        .getId())
                .isEqualTo("old");
        assertThat(users.withAddress(new EmailAddress("admin@example.org"))
                        .orElseThrow()
                        .getId())
                .isEqualTo("admin@example.org");
    }

    private String version(String user) {
        return people.get(EVERYBODY, user).orElseThrow().version();
    }

    private List<String> groups(String user) {
        return people.get(EVERYBODY, user).orElseThrow().groups();
    }

    private static PersonEntry entry(String address, String... groups) {
        return new PersonEntry(address, "Kate", "Test", Set.of(groups));
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(PersonRefusedException.class).hasMessage(code);
    }
}
