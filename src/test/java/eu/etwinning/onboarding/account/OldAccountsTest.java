package eu.etwinning.onboarding.account;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@OnboardingTest
class OldAccountsTest {

    @Autowired
    private OldAccounts oldAccounts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void linksTheAccountWithExactlyTheAddressWhateverItsCase() {
        UUID old = anOldAccount(email);
        UUID teacher = teacher("subject " + email, email.toUpperCase(Locale.ROOT));
        assertThat(oldAccounts.matches(teacher)).isTrue();
        assertThat(oldAccounts.linkedTo(teacher)).isEmpty();

        assertThat(oldAccounts.link(teacher)).isTrue();

        assertThat(oldAccounts.linkedTo(teacher).orElseThrow().id()).isEqualTo(old);
        assertThat(oldAccounts.link(teacher)).as("again").isTrue();
        assertThat(links(old)).containsExactly(teacher);
    }

    @Test
    void linksNoAddressThatIsOnlySimilar() {
        anOldAccount("x" + email);
        UUID teacher = teacher("subject " + email, email);
        assertThat(oldAccounts.matches(teacher)).isFalse();
        assertThat(oldAccounts.link(teacher)).isFalse();
        assertThat(oldAccounts.linkedTo(teacher)).isEmpty();
    }

    @Test
    void staysWithWhomItWasLinkedToWhoeverHasTheAddressLater() {
        UUID old = anOldAccount(email);
        UUID first = teacher("first " + email, email);
        oldAccounts.link(first);
        teacher("first " + email, "moved." + email);
        UUID second = teacher("second " + email, email);

        assertThat(oldAccounts.matches(second)).isFalse();
        assertThat(oldAccounts.link(second)).isFalse();
        assertThat(links(old)).containsExactly(first);
    }

    @Test
    void keepsTheAccountOfATeacherWhoseNewAddressHasAnotherOne() {
        UUID old = anOldAccount(email);
        UUID another = anOldAccount("moved." + email);
        UUID teacher = teacher("subject " + email, email);
        oldAccounts.link(teacher);
        teacher("subject " + email, "moved." + email);

        assertThat(oldAccounts.link(teacher)).isTrue();

        assertThat(links(old)).containsExactly(teacher);
        assertThat(links(another)).isEmpty();
    }

    @Test
    void isLinkedOnceWhenTheAddressChangesHandsAtThatMoment() throws InterruptedException {
        UUID old = anOldAccount(email);
        UUID first = teacher("first " + email, email);

        assertThat(Race.failuresOf(() -> oldAccounts.link(first), () -> oldAccounts.link(first), () -> {
                    teacher("first " + email, "moved." + email);
                    return oldAccounts.link(teacher("second " + email, email));
                }))
                .isEmpty();

        assertThat(links(old)).hasSize(1);
    }

    private UUID teacher(String subject, String address) {
        return accounts.recognise(
                        new EuLoginIdentity(subject, new EmailAddress(address), "Anna", "Nowak", Locale.ENGLISH))
                .teacher()
                .id();
    }

    private UUID anOldAccount(String address) {
        return jdbc.sql("""
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        values (gen_random_uuid(), :email, :email, 'Anna', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01') returning id""").param("email", address).query(UUID.class).single();
    }

    private List<UUID> links(UUID oldAccount) {
        return jdbc.sql("select teacher from old_account_link where old_account = :id")
                .param("id", oldAccount)
                .query(UUID.class)
                .list();
    }
}
