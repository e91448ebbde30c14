package eu.etwinning.onboarding.account;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Locale;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();
    private final String email = UUID.randomUUID() + "@example.org";
    private final String otherEmail = UUID.randomUUID() + "@example.org";

    @Test
    void opensAnAccountAtTheFirstSignIn() {
        SignInResult arrival = accounts.recognise(person(subject, email));

        assertThat(arrival.addressChanged()).isFalse();
        assertThat(accounts.get(arrival.teacher().id())).isEqualTo(arrival.teacher());
        assertThat(accounts.recognise(person(subject, email))).isEqualTo(arrival);
    }

    @Test
    void takesOverAChangedNameAndAddress() {
        UUID teacher = accounts.recognise(person(subject, email)).teacher().id();

        SignInResult arrival = accounts.recognise(
                new EuLoginIdentity(subject, new EmailAddress(otherEmail), "Anna Maria", "Kowalska", Locale.ENGLISH));

        assertThat(arrival.addressChanged()).isTrue();
        assertThat(accounts.get(teacher))
                .isEqualTo(
                        new Teacher(teacher, new EmailAddress(otherEmail), "Anna Maria", "Kowalska", Locale.ENGLISH));
    }

    @Test
    void keepsTheLanguageUntilTheTeacherChoosesAnother() {
        UUID teacher = accounts.recognise(person(subject, email)).teacher().id();
        accounts.recognise(new EuLoginIdentity(subject, new EmailAddress(email), "Anna", "Nowak", Locale.ITALIAN));
        assertThat(accounts.get(teacher).language()).isEqualTo(Locale.ENGLISH);

        accounts.setLanguage(teacher, Locale.forLanguageTag("pt-PT"));
        assertThat(accounts.get(teacher).language()).isEqualTo(Locale.forLanguageTag("pt-PT"));
    }

    @Test
    void knowsAnAddressInOtherCaseForTheSame() {
        UUID teacher = accounts.recognise(person(subject, email)).teacher().id();

        SignInResult arrival = accounts.recognise(person(subject, email.toUpperCase(Locale.ROOT)));

        assertThat(arrival.addressChanged()).isFalse();
        assertThat(accounts.get(teacher).email().value()).isEqualTo(email.toUpperCase(Locale.ROOT));
    }

    @Test
    void letsNoNewSubjectHaveAKnownAddress() {
        accounts.recognise(person(subject, email));
        assertThatThrownBy(() -> accounts.recognise(person("another " + subject, email.toUpperCase(Locale.ROOT))))
                .isInstanceOf(AddressTakenException.class);
        assertThat(accountsWith(email)).isOne();
        assertThat(jdbc.sql("select count(*) from teacher where subject = :subject")
                        .param("subject", "another " + subject)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNothingOverWhenAnotherAccountHoldsTheAddress() {
        Teacher before = accounts.recognise(person(subject, email)).teacher();
        accounts.recognise(person("another " + subject, otherEmail));

        assertThatThrownBy(() -> accounts.recognise(
                        new EuLoginIdentity(subject, new EmailAddress(otherEmail), "Other", "Name", Locale.ENGLISH)))
                .isInstanceOf(AddressTakenException.class);

        assertThat(accounts.get(before.id())).isEqualTo(before);
    }

    @Test
    void opensOneAccountForSomebodyWhoSignsInTwiceAtTheSameMoment() throws InterruptedException {
        assertThat(Race.failuresOf(
                        () -> accounts.recognise(person(subject, email)),
                        () -> accounts.recognise(person(subject, email)),
                        () -> accounts.recognise(person(subject, email))))
                .isEmpty();
        assertThat(accountsWith(email)).isOne();
    }

    @Test
    void givesAnAddressToOneOfTwoNewSubjects() throws InterruptedException {
        assertThat(Race.failuresOf(
                        () -> accounts.recognise(person(subject, email)),
                        () -> accounts.recognise(person("another " + subject, email))))
                .singleElement()
                .isInstanceOf(AddressTakenException.class);
        assertThat(accountsWith(email)).isOne();
    }

    @Test
    void givesAnAddressToOneOfTwoWhoMoveToIt() throws InterruptedException {
        String wanted = UUID.randomUUID() + "@example.org";
        accounts.recognise(person(subject, email));
        accounts.recognise(person("another " + subject, otherEmail));

        assertThat(Race.failuresOf(
                        () -> accounts.recognise(person(subject, wanted)),
                        () -> accounts.recognise(person("another " + subject, wanted))))
                .singleElement()
                .isInstanceOf(AddressTakenException.class);

        assertThat(accountsWith(wanted)).isOne();
    }

    @Test
    void refusesTwoWhoSwapTheirAddressesRatherThanWaitForEver() throws InterruptedException {
        accounts.recognise(person(subject, email));
        accounts.recognise(person("another " + subject, otherEmail));

        assertThat(Race.failuresOf(
                        () -> accounts.recognise(person(subject, otherEmail)),
                        () -> accounts.recognise(person("another " + subject, email))))
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(AddressTakenException.class));
    }

    private static EuLoginIdentity person(String subject, String email) {
        return new EuLoginIdentity(subject, new EmailAddress(email), "Anna", "Nowak", Locale.ENGLISH);
    }

    private int accountsWith(String address) {
        return jdbc.sql("select count(*) from teacher where email_folded = :email")
                .param("email", address)
                .query(Integer.class)
                .single();
    }
}
