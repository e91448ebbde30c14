package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.Judgements;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.Verdict;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class NoticesTest {

    @Autowired
    private Notices notices;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private HeadNotice headNotice;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Applications applications;

    @Autowired
    private HeadAddresses heads;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final String head = "head-" + UUID.randomUUID() + "@school.example";

    @AfterEach
    void theMailServerIsThereAgain() {
        mailbox.open();
    }

    @Test
    void theHeadIsToldOnceInTextAndHtml() {
        long school = school("Szkoła \"Pod <b>Lipą</b>\" & syn");
        notices.schoolConfirmed(school, "en");
        notices.schoolConfirmed(school, "en");

        await().until(() -> !received().isEmpty());
        Mailbox.Mail mail = received().get(0);
        assertThat(mail.subject()).isEqualTo("Your school was added to the register of eTwinning schools");
        assertThat(mail.from()).isEqualTo("no-reply@etwinning.example");
        assertThat(mail.id()).isEqualTo("<head-notice." + school + "@etwinning.example>");
        assertThat(mail.text())
                .startsWith("Dear Jan Kowalski,\n")
                .contains("the school “Szkoła \"Pod <b>Lipą</\u200Bb>\" & syn” in Zmyślin")
                .contains("write to central-support@offices.example");
        assertThat(mail.html())
                .contains("Pod &lt;b&gt;Lipą&lt;/\u200Bb&gt;", "&amp; syn")
                .doesNotContain("<b>");
        await().until(() -> waiting(school) == 0);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aHeadWhoseLanguageWeDoNotSpeakIsToldInEnglish() {
        long school = school("Shkolla");
        notices.schoolConfirmed(school, "sq");
        await().until(() -> !received().isEmpty());
        assertThat(received().get(0).html()).contains("lang=\"en\"");
    }

    @Test
    void nobodyIsToldOfWhatDidNotHappen() {
        long school = school("Szkoła");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    notices.schoolConfirmed(school, "en");
                    throw new IllegalStateException("The form was refused after all");
                }))
                .hasMessage("The form was refused after all");
        assertThat(waiting(school)).isZero();
    }

    @Test
    void whatCouldNotBeSentArrivesOnceWhenTheMailServerIsBack() {
        long school = school("Szkoła");
        mailbox.close();
        notices.schoolConfirmed(school, "en");
        await().until(() -> failures(school) >= 2);
        assertThat(received()).isEmpty();

        mailbox.open();

        await().until(() -> waiting(school) == 0);
        assertThat(received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "a@school.example; b@school.example", "mailto:a@school.example"})
    void whatIsNoAddressIsNoHeads(String address, CapturedOutput log) {
        long school = withHeadAt(address);
        notices.schoolConfirmed(school, "en");
        await().until(() -> waiting(school) == 0);
        assertThat(log).doesNotContain(address).doesNotContain("head-notice " + school);
    }

    /** The mail server here does not offer SMTPUTF8. */
    @Test
    void whatCanNeverBeWrittenIsGivenUpAtTheFirstTry(CapturedOutput log) {
        String address = "żółć@school.example";
        long school = withHeadAt(address);
        notices.schoolConfirmed(school, "en");
        await().until(() -> log.getAll().contains("head-notice " + school + " is given up at the first try"));
        await().until(() -> waiting(school) == 0);
        assertThat(log).doesNotContain(address);
    }

    @Test
    void theSchedulerKnowsNothingButTheSchoolAndTheLanguage() {
        long school = school("Szkoła");
        mailbox.close();
        notices.schoolConfirmed(school, "en");
        assertThat(jdbc.sql(
                                "select task_instance || ' ' || convert_from(task_data, 'UTF8') from scheduled_tasks where task_instance = :school")
                        .param("school", String.valueOf(school))
                        .query(String.class)
                        .single())
                .isEqualTo(school + " {\"school\":" + school + ",\"language\":\"en\"}");
    }

    private List<Mailbox.Mail> received() {
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(head))
                .toList();
    }

    private int waiting(long school) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :school")
                .param("school", String.valueOf(school))
                .query(Integer.class)
                .single();
    }

    private int failures(long school) {
        return jdbc.sql(
                        "select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_instance = :school")
                .param("school", String.valueOf(school))
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyIsToldWhereNobodyHasReleasedTheAddress() {
        long added = addedSchool("Szkoła");
        notices.schoolConfirmed(added, "en");
        assertThat(waiting(added)).isZero();

        assertThatThrownBy(() -> jdbc.sql("insert into head_notice (school, scheduled_at) values (?, now())")
                        .param(added)
                        .update())
                .as("the database takes no notice without a release")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anOrderFromBeforeAddressesWereReleasedIsNotSent() {
        long added = addedSchool("Szkoła");
        headNotice.send(new HeadNoticeOrder(added, "en"));
        assertThat(received()).isEmpty();
        headNotice.send(new HeadNoticeOrder(released(added), "en"));
        assertThat(received()).hasSize(1);
    }

    /** A school whose entry was changed after an office had looked at it. */
    private long withHeadAt(String address) {
        long school = school("Szkoła");
        jdbc.sql("update school set head_email = :address where id = :school")
                .param("address", address)
                .param("school", school)
                .update();
        return school;
    }

    /** A school that an office has looked at. */
    private long school(String name) {
        return released(addedSchool(name));
    }

    private long addedSchool(String name) {
        return creation.create(
                        new NewSchool(
                                "PL",
                                SchoolKind.PRIMARY,
                                name,
                                "",
                                "",
                                "",
                                "",
                                "Zmyślin",
                                "",
                                UUID.randomUUID().toString(),
                                "Jan Kowalski",
                                head),
                        teacher(),
                        "")
                .school();
    }

    private long released(long school) {
        DomainRows rows = new DomainRows(jdbc);
        UUID membership = rows.membership(UUID.randomUUID(), teacher(), school, "TEACHER", "WAITING");
        applications.decide(
                rows.application(UUID.randomUUID(), membership, Instant.now(), "nso-pl"),
                new Verdict(Outcome.HEAD_ASKED, Judgements.THREE_YES, null, null, null),
                "nso-pl",
                "piotr",
                Optional.empty());
        assertThat(heads.release(membership, applications.lastDecisionOn(membership)))
                .isTrue();
        return school;
    }

    private UUID teacher() {
        return accounts.recognise(new EuLoginIdentity(
                        UUID.randomUUID().toString(),
                        new EmailAddress(UUID.randomUUID() + "@example.org"),
                        "Anna",
                        "Nowak",
                        Locale.ENGLISH))
                .teacher()
                .id();
    }
}
