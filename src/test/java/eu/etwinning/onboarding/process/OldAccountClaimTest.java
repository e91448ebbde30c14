package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.AddressTakenException;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.account.HelpOutcome;
import eu.etwinning.onboarding.account.HelpRequest;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccountClaims;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.process.reminder.Reminders;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

/**
 * How a teacher with another address comes to the old account: the diagrams of the claim and of the help, walked on
 * every path.
 */
@OnboardingTest
@Import(OldAccountCoverageConfiguration.class)
class OldAccountClaimTest {

    private static final Map<String, Object> NEW_CODE = Map.of("codeAnswer", "NEW_CODE");
    private static final Map<String, Object> BACK = Map.of("codeAnswer", "BACK");
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private LateClaims lateClaims;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OldAccounts oldAccounts;

    @Autowired
    private OldAccountClaims claims;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private ValidatorForms caseForms;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private final String oldEmail = anAddress();

    // By code

    @Test
    void theRightCodeLinksTheAccountAndTheTeacherGoesOn() {
        anOldAccount(oldEmail);
        Journey journey = claiming(oldEmail);
        assertThat(journey.waiting()).containsExactly("enterClaimCode");
        assertThat(stage(journey)).containsExactly("SENT", 5L);
        String code = codesMailedTo(oldEmail, 1).get(0);

        enter(journey, wrong(code));
        assertThat(stage(journey)).containsExactly("WRONG", 4L);
        enter(journey, code.substring(0, 3) + " " + code.substring(3));

        assertThat(journey.waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(journey.teacher()))
                .map(OldAccount::email)
                .contains(new EmailAddress(oldEmail));
        assertThat(claims.openOf(journey.teacher())).isEmpty();
        assertThat(instances(journey)).isZero();
    }

    @Test
    void theCodeForADomainOutsideAsciiGoesThereAndNowhereElse() {
        String word = UUID.randomUUID().toString();
        String unicode = "Ann." + word + "@szkoła-dwa.example";
        String punycode = "ann." + word + "@xn--szkoa-dwa-tub.example";
        anOldAccount(unicode);
        Journey journey = claiming("\u00A0" + punycode + "\u200B");
        String code =
                codesMailedTo("Ann." + word + "@xn--szkoa-dwa-tub.example", 1).get(0);
        enter(journey, code);
        assertThat(oldAccounts.linkedTo(journey.teacher()))
                .map(OldAccount::email)
                .contains(new EmailAddress(unicode));
        assertThat(mailbox.received()).extracting(Mailbox.Mail::to).noneMatch(to -> to.contains("szkoBa"));
    }

    @Test
    void whereMailCannotGoTheTeacherIsToldWhetherOrNotThereIsAnAccount() {
        String known = "żółć." + oldEmail;
        anOldAccount(known);
        for (Journey journey : List.of(claiming(known), claiming("żółć." + anAddress()))) {
            await().until(() -> stage(journey).get(0).equals("UNDELIVERABLE"));
            assertThat(options(journey)).containsExactly("BACK");
            assertThat(jdbc.sql(
                                    "select count(*) from old_account_claim where teacher = :teacher and code_hash is not null")
                            .param("teacher", journey.teacher())
                            .query(Integer.class)
                            .single())
                    .isZero();
            journey.answer("enterClaimCode", Map.of("codeAnswer", "BACK"));
            assertThat(journey.waiting()).containsExactly("claimOldAccount");
        }
        await().until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'claim-code'")
                        .query(Integer.class)
                        .single()
                == 0);
        assertThat(mailbox.received()).extracting(Mailbox.Mail::to).noneMatch(to -> to.endsWith(oldEmail));
    }

    @Test
    void nobodyLearnsWhetherThereIsAnAccount() {
        anOldAccount(oldEmail);
        String nobodys = anAddress();
        Journey there = claiming(oldEmail);
        Journey notThere = claiming(nobodys);
        for (int i = 0; i < 6; i++) {
            assertThat(shown(there, oldEmail)).isEqualTo(shown(notThere, nobodys));
            if (i < 5) {
                enter(there, "999999");
                enter(notThere, "999999");
            }
        }
        codesMailedTo(oldEmail, 1);
        await().until(() -> scheduled("claim-code") == 0);
        assertThat(mailbox.received()).noneMatch(mail -> mail.to().equals(nobodys));
    }

    @Test
    void fiveWrongCodesAreFollowedByAPause() {
        Journey journey = claiming(oldEmail);
        for (int i = 0; i < 5; i++) {
            enter(journey, "000000");
        }
        assertThat(stage(journey)).containsExactly("SPOILED", 0L);
        assertThat(options(journey)).containsExactly("BACK");
        assertThat(journey.form("enterClaimCode").data())
                .containsEntry("nextCode", "in 30 min")
                .containsEntry("codeAnswer", "BACK");
        assertThatThrownBy(() -> enter(journey, "123456")).isInstanceOf(FormRejectedException.class);

        journey.answer("enterClaimCode", BACK).answer("claimOldAccount", byCode(oldEmail));
        assertThat(stage(journey)).containsExactly("HELD", 0L);
        assertThat(options(journey)).containsExactly("BACK");
        assertThat(journey.form("enterClaimCode").data())
                .as("whom to write to")
                .containsEntry("supportAddress", "central-support@offices.example");
        journey.answer("enterClaimCode", BACK).answer("claimOldAccount", byCode(anAddress()));
        assertThat(stage(journey)).as("another address is none of it").containsExactly("SENT", 5L);
    }

    @Test
    void theOwnerSignsInWithTheOldAddressWhateverStrangersDidToIt() {
        Journey owner = claiming(oldEmail);
        Journey stranger = claiming(oldEmail);
        for (int i = 0; i < 5; i++) {
            enter(stranger, "000000");
            enter(owner, "000000");
        }
        for (int i = 0; i < 15; i++) {
            claiming(oldEmail);
        }
        assertThat(stage(claiming(oldEmail))).as("so many codes were asked for").containsExactly("HELD", 0L);
        // Meanwhile the account is imported, as after a correction: the owner's address was never looked for.
        anOldAccount(oldEmail);

        owner.signIn(oldEmail.toUpperCase());

        assertThat(owner.waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(owner.teacher())).map(OldAccount::email).contains(new EmailAddress(oldEmail));
    }

    @Test
    void anAccountThatIsImportedLaterIsLinkedAtTheNextSignInWithItsAddress() {
        Journey journey = journeys.begin().signIn(oldEmail).iAmNew();
        anOldAccount(oldEmail);
        journey.signIn(oldEmail);
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
        assertThat(journey.waiting()).containsExactly("findSchool");
    }

    @Test
    void aNewCodeIsMailedToTheSameAddressAndTheOldOneIsGoodForNothing() {
        anOldAccount(oldEmail);
        Journey journey = claiming(oldEmail);
        String first = codesMailedTo(oldEmail, 1).get(0);
        journey.answer("enterClaimCode", NEW_CODE);
        String second = codesMailedTo(oldEmail, 2).get(0);
        if (!first.equals(second)) {
            enter(journey, first);
            assertThat(journey.waiting()).containsExactly("enterClaimCode");
        }
        assertThat(enter(journey, second).waiting()).containsExactly("findSchool");
    }

    @Test
    void aCodeThatCouldNotBeSentComesWhenTheMailServerIsBackAndTheScheduleNeverHadIt() {
        anOldAccount(oldEmail);
        mailbox.close();
        Journey journey;
        try {
            journey = claiming(oldEmail);
            await().until(() -> jdbc.sql(
                                    "select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_name = 'claim-code'")
                            .query(Integer.class)
                            .single()
                    >= 2);
            assertThat(jdbc.sql(
                                    "select convert_from(task_data, 'UTF8') from scheduled_tasks where task_name = 'claim-code'")
                            .query(String.class)
                            .list())
                    .as("the id of the claim is all that is scheduled")
                    .containsOnly("null");
        } finally {
            mailbox.open();
        }
        assertThat(enter(journey, codesMailedTo(oldEmail, 1).get(0)).waiting()).containsExactly("findSchool");
    }

    @Test
    void codesAreAskedForAFewTimesOnly() {
        Journey journey = claiming(oldEmail);
        for (int i = 1; i < 5; i++) {
            journey.answer("enterClaimCode", NEW_CODE);
        }
        assertThat(options(journey)).containsExactly("CODE", "BACK");
        journey.answer("enterClaimCode", BACK).answer("claimOldAccount", byCode(anAddress()));
        assertThat(stage(journey)).containsExactly("HELD", 0L);
        assertThat((String) journey.form("enterClaimCode").data().get("nextCode"))
                .isEqualTo("in 24 h");
    }

    @Test
    void whoGoesBackMayNameAnotherAddressOrBeNewAfterAll() {
        Journey journey = claiming(oldEmail).answer("enterClaimCode", BACK);
        assertThat(journey.waiting()).containsExactly("claimOldAccount");
        assertThat(journey.form("claimOldAccount").data())
                .containsEntry("oldEmail", oldEmail)
                .containsEntry("rememberedName", "Anna Nowak");
        assertThat(journey.iAmNew().waiting()).containsExactly("findSchool");
    }

    @Test
    void anAnswerThatDoesNotFitIsRefused() {
        Journey journey = journeys.signIn();
        for (Map<String, Object> nonsense : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("claim", "BY_CODE"),
                byCode("no address"),
                Map.of("claim", "BY_HELP"),
                Map.of("claim", "NEW", "codeRight", true),
                Map.of("claim", "NEW", "claimLinked", true))) {
            assertThatThrownBy(() -> journey.answer("claimOldAccount", nonsense))
                    .isInstanceOf(FormRejectedException.class);
        }
        journey.answer("claimOldAccount", byCode(oldEmail));
        for (Map<String, Object> nonsense : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("codeAnswer", "CODE"),
                Map.of("codeAnswer", "CODE", "code", "12345"),
                Map.of("codeAnswer", "CODE", "code", "123456", "codeRight", true))) {
            assertThatThrownBy(() -> journey.answer("enterClaimCode", nonsense))
                    .isInstanceOf(FormRejectedException.class);
        }
        assertThat(stage(journey)).as("nothing of it counts").containsExactly("SENT", 5L);
    }

    @Test
    void whoeverTypesTheCodeOfSomebodyElseIsNotLinked() {
        anOldAccount(oldEmail);
        claiming(oldEmail);
        String code = codesMailedTo(oldEmail, 1).get(0);
        Journey stranger = claiming(oldEmail);
        codesMailedTo(oldEmail, 2);
        String own = codesMailedTo(oldEmail, 2).get(0);
        if (!code.equals(own)) {
            enter(stranger, code);
            assertThat(oldAccounts.linkedTo(stranger.teacher())).isEmpty();
        }
    }

    // Whose is it?

    @Test
    void whoProvesAnAccountThatSomebodyElseHasBecomesACaseAndAnOfficeMovesIt() {
        anOldAccount(oldEmail);
        Journey first = proving(oldEmail);
        Journey second = proving(oldEmail);

        assertThat(second.waiting()).as("the onboarding goes on").containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(first.teacher())).isPresent();
        assertThat(oldAccounts.linkedTo(second.teacher())).isEmpty();
        Task task = helpTask(second);
        assertThat(task.getTenantId()).isEqualTo("nso-pl");
        assertThat(columns(task)).containsEntry("teacherName", "Anna Nowak");
        assertThat(lines(task, "remembered")).containsEntry("Old e-mail address", oldEmail);
        assertThat(lines(task, "request").get("What this is about"))
                .startsWith("The person has shown that mail to " + oldEmail);
        assertThat(accountOptions(task)).containsExactly("Anna Nowak, " + oldEmail);
        assertThat(lines(task, "accounts").get("Anna Nowak"))
                .endsWith("Linked now to Anna Nowak, "
                        + accounts.get(first.teacher()).email().value());
        assertThat(evidence(task, Locale.ENGLISH).at("/accounts/0/tone").asText())
                .as("somebody would lose it")
                .isEqualTo("attention");

        decide(task, give(oldEmail));

        assertThat(oldAccounts.linkedTo(first.teacher())).isEmpty();
        assertThat(oldAccounts.linkedTo(second.teacher())).isPresent();
        assertThat(requests.latestOf(second.teacher()))
                .map(HelpRequest::outcome)
                .contains(HelpOutcome.GIVEN);
        assertThat(jdbc.sql("select taken_from from help_request where teacher = :teacher")
                        .param("teacher", second.teacher())
                        .query(UUID.class)
                        .single())
                .isEqualTo(first.teacher());
        await().untilAsserted(() -> {
            assertThat(mailsTo(second))
                    .anyMatch(
                            mail -> mail.contains("We found your account of the old eTwinning platform and linked it"));
            assertThat(mailsTo(first)).anyMatch(mail -> mail.contains("given it to somebody else"));
        });
    }

    @Test
    void whoProvesAnAddressThatIsSomebodysEuLoginAddressBecomesACase() {
        Journey holder = journeys.begin().signIn(oldEmail);
        anOldAccount(oldEmail);
        Journey claimant = proving(oldEmail);
        assertThat(claimant.waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(claimant.teacher())).isEmpty();
        assertThat(oldAccounts.linkedTo(holder.teacher())).isEmpty();
        assertThat(helpTask(claimant)).isNotNull();
    }

    @Test
    void ofTwoWhoProveItAtTheSameMomentOneIsLinkedAndOneIsACase() throws Exception {
        anOldAccount(oldEmail);
        Journey one = claiming(oldEmail);
        String code = codesMailedTo(oldEmail, 1).get(0);
        Journey other = claiming(oldEmail);
        String otherCode = codesMailedTo(oldEmail, 2).get(0);
        assertThat(Race.failuresOf(() -> enter(one, code), () -> enter(other, otherCode)))
                .isEmpty();
        assertThat(List.of(one, other))
                .allSatisfy(journey -> assertThat(journey.waiting()).containsExactly("findSchool"));
        assertThat(List.of(one, other))
                .filteredOn(journey -> oldAccounts.linkedTo(journey.teacher()).isPresent())
                .hasSize(1);
        assertThat(List.of(one, other))
                .filteredOn(journey -> requests.latestOf(journey.teacher()).isPresent())
                .singleElement()
                .satisfies(journey -> assertThat(helpTask(journey)).isNotNull());
    }

    // Help

    @Test
    void whoCannotReadMailThereAsksForHelpAndGoesOn() {
        anOldAccount(oldEmail);
        Journey journey = askingForHelp();
        assertThat(journey.waiting()).containsExactly("findSchool");
        Task task = helpTask(journey);
        assertThat(task.getTenantId()).isEqualTo("nso-pl");
        assertThat(columns(task)).containsEntry("schoolName", "Stara szkoła");
        assertThat(lines(task, "person"))
                .containsEntry(
                        "E-mail address",
                        accounts.get(journey.teacher()).email().value() + ", verified by EU Login");
        assertThat(lines(task, "remembered"))
                .containsExactly(
                        entry("Name at that time", "Anna Zielińska"),
                        entry("Old e-mail address", oldEmail),
                        entry("School at that time", "Stara szkoła"),
                        entry("Country", "Poland"),
                        entry("Title of a project", "Bread of Europe"));
        assertThat(accountOptions(task)).contains("Anna Nowak, " + oldEmail);
        assertThat(lines(task, "accounts").get("Anna Nowak"))
                .contains("\nStara szkoła, Poland, member since 2010\nBread of Europe (2019)");

        decide(task, give(oldEmail));

        assertThat(oldAccounts.linkedTo(journey.teacher()))
                .map(OldAccount::email)
                .contains(new EmailAddress(oldEmail));
        assertThat(instances(journey)).isZero();
        await().untilAsserted(() -> assertThat(mailsTo(journey))
                .anyMatch(mail -> mail.contains("We found your account of the old eTwinning platform and linked it")));
    }

    @Test
    void aRefusalSaysWhyAndTheTeacherMayTryAgain() {
        Journey journey = askingForHelp();
        assertThat(lateClaims.mayBegin(journey.teacher()))
                .as("it lies with the office")
                .isFalse();
        lateClaims.begin(journey.teacher());
        assertThat(journey.waiting()).containsExactly("findSchool");

        decide(helpTask(journey), Map.of("decision", "REFUSE", "reason", "There is no account of that name"));

        assertThat(requests.latestOf(journey.teacher()))
                .map(HelpRequest::refusal)
                .contains("There is no account of that name");
        await().untilAsserted(() -> assertThat(mailsTo(journey))
                .anyMatch(mail -> mail.contains("could not link one to you")
                        && mail.contains("There is no account of that name")));
        lateClaims.begin(journey.teacher());
        assertThat(journey.waiting()).containsExactly("findSchool", "claimOldAccount");
    }

    @Test
    void aRefusalWithoutAReasonAndAGiftWithoutAnAccountAreNoDecisions() {
        Journey journey = askingForHelp();
        Task task = helpTask(journey);
        for (Map<String, Object> nonsense : List.<Map<String, Object>>of(
                Map.of("decision", "REFUSE"), Map.of("decision", "GIVE"), Map.of("decision", "KEEP"))) {
            assertThatThrownBy(() -> decide(task, nonsense)).isInstanceOf(RuntimeException.class);
        }
        assertThat(requests.latestOf(journey.teacher()))
                .matches(help -> help.orElseThrow().isOpen());
    }

    @Test
    void twoWhoRememberTheSameAccountAreTwoCasesAndTheSecondOfficeSeesWhoHasIt() {
        anOldAccount(oldEmail);
        Journey one = askingForHelp();
        Journey other = askingForHelp();
        decide(helpTask(one), give(oldEmail));
        Task second = helpTask(other);
        decide(second, give(oldEmail));
        assertThat(oldAccounts.linkedTo(one.teacher())).isEmpty();
        assertThat(oldAccounts.linkedTo(other.teacher())).isPresent();
    }

    @Test
    void nothingPersonalStaysInTheEngine() {
        anOldAccount(oldEmail);
        Journey journey = askingForHelp();
        String email = accounts.get(journey.teacher()).email().value();
        assertThat(bytesWith(email))
                .describedAs("the evidence beside the open task")
                .isOne();
        decide(helpTask(journey), Map.of("decision", "REFUSE", "reason", "A very personal reason"));
        assertThat(variablesWith(email)).isZero();
        assertThat(variablesWith("very personal")).isZero();
        assertThat(variablesWith(oldEmail)).isZero();
        assertThat(bytesWith(email)).isZero();
        assertThat(bytesWith(oldEmail)).isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .count())
                .isZero();
    }

    // From the profile, and overtaken

    @Test
    void whoSaidNewMayClaimFromTheProfileAndIsAskedForNoSchoolThen() {
        anOldAccount(oldEmail);
        Journey journey = journeys.signIn().iAmNew();
        lateClaims.begin(journey.teacher());
        lateClaims.begin(journey.teacher());
        assertThat(journey.waiting()).containsExactly("findSchool", "claimOldAccount");
        journey.answer("claimOldAccount", byCode(oldEmail));
        assertThat(enter(journey, codesMailedTo(oldEmail, 1).get(0)).waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
        assertThat(lateClaims.mayBegin(journey.teacher())).isFalse();
    }

    @Test
    void claimingTwiceFromTheProfileAtTheSameMomentRunsOnce() throws Exception {
        Journey journey = journeys.signIn().iAmNew();
        assertThat(Race.failuresOf(
                        () -> {
                            lateClaims.begin(journey.teacher());
                            return null;
                        },
                        () -> {
                            lateClaims.begin(journey.teacher());
                            return null;
                        }))
                .isEmpty();
        assertThat(journey.waiting()).containsExactly("findSchool", "claimOldAccount");
    }

    @Test
    void aChangedAddressLinksTheAccountAndEndsTheClaim() {
        anOldAccount(oldEmail);
        Journey journey = claiming(anAddress()).signIn(oldEmail);
        assertThat(journey.waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
        assertThat(claims.openOf(journey.teacher())).isEmpty();
    }

    @Test
    void aChangedAddressThatNoAccountHasLeavesTheClaimAsItIs() {
        Journey journey = claiming(oldEmail).signIn(anAddress());
        assertThat(journey.waiting()).containsExactly("enterClaimCode");
    }

    @Test
    void aChangedAddressEndsAnOpenCase() {
        anOldAccount(oldEmail);
        Journey journey = askingForHelp().signIn(oldEmail);
        assertThat(helpTask(journey)).isNull();
        assertThat(requests.latestOf(journey.teacher()))
                .map(HelpRequest::outcome)
                .contains(HelpOutcome.NOT_NEEDED);
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
    }

    @Test
    void aTeacherIsRemindedOfACodeThatWaits() {
        Journey journey = claiming(oldEmail);
        String task = journey.task("enterClaimCode");
        jdbc.sql("update act_ru_task set create_time_ = create_time_ - interval '3 days' where id_ = :task")
                .param("task", task)
                .update();
        reminders.remind(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(jdbc.sql("select count(*) from notice where teacher = :teacher and kind = 'REMINDER'")
                        .param("teacher", journey.teacher())
                        .query(Integer.class)
                        .single())
                .isOne();
        await().untilAsserted(() ->
                assertThat(mailsTo(journey)).anyMatch(mail -> mail.contains("enter the code for your old account")));
        assertThat(journey.waiting()).containsExactly("enterClaimCode");
    }

    // An EU Login identity with the address of another account

    @Test
    void aNewIdentityWithAKnownAddressIsACaseOnceAndAnOfficeMovesTheAccount() {
        String email = anAddress();
        anOldAccount(email);
        Journey journey = journeys.begin().signIn(email);
        EuLoginIdentity newcomer = newcomer(email.toUpperCase(Locale.ROOT));
        assertThatThrownBy(() -> onboarding.signIn(newcomer)).isInstanceOf(AddressTakenException.class);
        assertThatThrownBy(() -> onboarding.signIn(newcomer)).isInstanceOf(AddressTakenException.class);

        Task task = conflictTask(email);
        assertThat(task.getTenantId()).as("of the country of the old account").isEqualTo("nso-pl");
        assertThat(columns(task)).containsEntry("teacherName", "Barbara Wilk");
        assertThat(lines(task, "person"))
                .containsEntry("E-mail address", newcomer.email().value() + ", verified by EU Login");
        assertThat(lines(task, "remembered")).isEmpty();
        assertThat(accountOptions(task)).containsExactly("The account of Anna Nowak");
        decide(task, Map.of("decision", "GIVE", "account", "THE_HOLDERS"));

        assertThat(onboarding.signIn(newcomer).teacher().id()).isEqualTo(journey.teacher());
        assertThat(accounts.get(journey.teacher()).fullName()).isEqualTo("Barbara Wilk");
        await().untilAsserted(() ->
                assertThat(mailsTo(journey)).anyMatch(mail -> mail.contains("belongs to that EU Login account now")));
    }

    @Test
    void whereNothingIsKnownOfACountryTheCentralSupportDecidesAndIsNotAskedAgainAfterARefusal() {
        String email = anAddress();
        Journey journey = journeys.begin().signIn(email);
        EuLoginIdentity newcomer = newcomer(email);
        assertThatThrownBy(() -> onboarding.signIn(newcomer)).isInstanceOf(AddressTakenException.class);
        Task task = conflictTask(email);
        assertThat(task.getTenantId()).isEqualTo("central-support");
        decide(task, Map.of("decision", "REFUSE", "reason", "The address is a colleague's"));

        assertThatThrownBy(() -> onboarding.signIn(newcomer)).isInstanceOf(AddressTakenException.class);
        assertThat(conflictTask(email)).isNull();
        assertThat(accounts.get(journey.teacher()).fullName()).isEqualTo("Anna Nowak");
        await().untilAsserted(() -> assertThat(mailsTo(journey))
                .anyMatch(mail -> mail.contains("left the account here where it is")
                        && mail.contains("The address is a colleague's")));
    }

    @Test
    void whoHasAnAccountAndComesWithTheAddressOfAnotherCannotBeGivenThatToo() {
        String email = anAddress();
        journeys.begin().signIn(email);
        Journey second = journeys.signIn();
        assertThatThrownBy(() -> second.signIn(email)).isInstanceOf(AddressTakenException.class);
        Task task = conflictTask(email);
        assertThat(accountOptions(task)).isEmpty();
        assertThat(lines(task, "request").get("What this is about")).contains("Two accounts cannot become one");
    }

    @Test
    void theValidatorReadsItInTheirOwnLanguageAndWhatPeopleWroteStaysHarmless() {
        anOldAccount(oldEmail);
        Journey journey = journeys.signIn()
                .answer(
                        "claimOldAccount",
                        Map.of(
                                "claim",
                                "BY_HELP",
                                "rememberedName",
                                "Anna Nowak",
                                "country",
                                "PL",
                                "rememberedSchool",
                                "<b>مدرسة</b> {{evidence.person}} 'O\"Neill'",
                                "rememberedProject",
                                "",
                                "rememberedEmail",
                                oldEmail));
        Task task = helpTask(journey);
        JsonNode polish = evidence(task, Locale.forLanguageTag("pl"));
        assertThat(polish.at("/remembered/0/label").asText()).isEqualTo("Imię i nazwisko w tamtym czasie");
        assertThat(unmarked(polish.at("/remembered/2/text").asText()))
                .isEqualTo("<b>مدرسة</b> {{evidence.person}} 'O\"Neill'");
        assertThat(polish.at("/remembered/3/text").asText()).isEqualTo("Polska");
        assertThat(polish.at("/remembered"))
                .as("what was not said is not shown")
                .hasSize(4);
        assertThat(polish.at("/accounts/0/text").asText()).contains("w eTwinningu od");
    }

    @ParameterizedTest
    @CsvSource({
        "Sint-Jozefsschool Kortrijk, nso-be-nl",
        "Ecole Saint-Joseph Namur, nso-be-fr",
        "A school that nobody knows, nso-be-fr"
    })
    void whereACountryHasSeveralOfficesTheOneOfTheSchoolDecides(String remembered, String office) {
        school("BE", "Sint-Jozefsschool", "Kortrijk", "Vlaanderen");
        school("BE", "Ecole Saint-Joseph", "Namur", "Wallonie");
        Journey journey = journeys.signIn()
                .answer(
                        "claimOldAccount",
                        Map.of(
                                "claim",
                                "BY_HELP",
                                "rememberedName",
                                "Anna Nowak",
                                "country",
                                "BE",
                                "rememberedSchool",
                                remembered,
                                "rememberedProject",
                                "",
                                "rememberedEmail",
                                oldEmail));
        assertThat(helpTask(journey).getTenantId()).isEqualTo(office);
    }

    @Test
    void whereACountryHasSeveralOfficesTheOneOfTheSchoolOnTheProfileDecidesFirst() {
        long school = school("BE", "Basisschool De Linde", "Gent", "Vlaanderen");
        school("BE", "Ecole Saint-Joseph", "Namur", "Wallonie");
        Journey journey = journeys.signIn().iAmNew();
        new DomainRows(jdbc).membership(UUID.randomUUID(), journey.teacher(), school, "TEACHER", "ATTACHED");
        lateClaims.begin(journey.teacher());
        journey.answer(
                "claimOldAccount",
                Map.of(
                        "claim",
                        "BY_HELP",
                        "rememberedName",
                        "Anna Nowak",
                        "country",
                        "BE",
                        "rememberedSchool",
                        "Ecole Saint-Joseph Namur",
                        "rememberedProject",
                        "",
                        "rememberedEmail",
                        oldEmail));
        assertThat(helpTask(journey).getTenantId()).isEqualTo("nso-be-nl");
    }

    private long school(String country, String name, String city, String region) {
        return jdbc.sql("""
                        insert into school (country, name, city, region, kind, status, source, source_id)
                        values (:country, :name, :city, :region, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""")
                .param("country", country)
                .param("name", name)
                .param("city", city)
                .param("region", region)
                .query(Long.class)
                .single();
    }

    private Journey claiming(String address) {
        return journeys.signIn().answer("claimOldAccount", byCode(address));
    }

    private Journey proving(String address) {
        int before = (int) mailbox.received().stream()
                .filter(mail -> isCodeFor(address, mail))
                .count();
        Journey journey = claiming(address);
        return enter(journey, codesMailedTo(address, before + 1).get(0));
    }

    private Journey askingForHelp() {
        return journeys.signIn().askForHelp("PL", oldEmail);
    }

    private static Map<String, Object> byCode(String address) {
        return Map.of("claim", "BY_CODE", "oldEmail", address);
    }

    private static Journey enter(Journey journey, String code) {
        return journey.answer("enterClaimCode", Map.of("codeAnswer", "CODE", "code", code));
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    private List<Object> stage(Journey journey) {
        Map<String, Object> data = journey.form("enterClaimCode").data();
        return List.of(data.get("claimStage"), ((Number) data.get("triesLeft")).longValue());
    }

    /** All that a form shows, without the address that the teacher typed. */
    private static Map<String, Object> shown(Journey journey, String address) {
        Map<String, Object> data = new HashMap<>(journey.form("enterClaimCode").data());
        data.replaceAll((key, value) -> value.equals(address) ? "the address" : value);
        return data;
    }

    @SuppressWarnings("unchecked")
    private static List<String> options(Journey journey) {
        return ((List<Map<String, String>>)
                        journey.form("enterClaimCode").data().get("codeOptions"))
                .stream().map(option -> option.get("value")).toList();
    }

    /** The codes that were mailed there, newest first, when so many have come. */
    private List<String> codesMailedTo(String address, int count) {
        await().until(() -> mailbox.received().stream()
                        .filter(mail -> isCodeFor(address, mail))
                        .count()
                >= count);
        return mailbox.received().stream()
                .filter(mail -> isCodeFor(address, mail))
                .map(mail -> {
                    Matcher code = CODE.matcher(mail.text());
                    assertThat(code.find()).as(mail.text()).isTrue();
                    return code.group();
                })
                .toList();
    }

    private static boolean isCodeFor(String address, Mailbox.Mail mail) {
        return mail.to().equals(address) && mail.id().startsWith("<claim-code.");
    }

    private List<String> mailsTo(Journey journey) {
        String address = accounts.get(journey.teacher()).email().value();
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(address))
                .map(Mailbox.Mail::text)
                .toList();
    }

    private int scheduled(String task) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private Task helpTask(Journey journey) {
        return task(requests.latestOf(journey.teacher()).orElseThrow().id());
    }

    private Task conflictTask(String email) {
        return task(jdbc.sql("select help from address_conflict where email_folded = :email")
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .single());
    }

    private Task task(UUID help) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("decideOldAccountHelp")
                .processVariableValueEquals("help", help.toString())
                .singleResult();
    }

    private Map<String, Object> columns(Task task) {
        return engine.getTaskService().getVariablesLocal(task.getId());
    }

    private JsonNode evidence(Task task, Locale language) {
        try {
            return new ObjectMapper()
                    .readTree(caseForms.readable(columns(task).get("evidence").toString(), language));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** By label, as a reader of English sees them; without the marks around what others wrote. */
    private Map<String, String> lines(Task task, String section) {
        Map<String, String> lines = new LinkedHashMap<>();
        evidence(task, Locale.ENGLISH)
                .path(section)
                .forEach(line -> lines.put(
                        line.path("label").asText(), unmarked(line.path("text").asText())));
        return lines;
    }

    private List<String> accountOptions(Task task) {
        return evidence(task, Locale.ENGLISH).path("accountOptions").findValuesAsText("label").stream()
                .map(OldAccountClaimTest::unmarked)
                .toList();
    }

    private static String unmarked(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "");
    }

    private Map<String, Object> give(String address) {
        return Map.of(
                "decision",
                "GIVE",
                "account",
                oldAccounts
                        .withAddress(new EmailAddress(address))
                        .orElseThrow()
                        .id()
                        .toString());
    }

    private void decide(Task task, Map<String, Object> decision) {
        TaskService taskService = engine.getTaskService();
        identity.setAuthentication("piotr", List.of(task.getTenantId()), List.of(task.getTenantId()));
        try {
            taskService.complete(task.getId(), decision);
        } finally {
            identity.clearAuthentication();
        }
    }

    private long instances(Journey journey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(OnboardingProcess.oldAccountKey(journey.teacher()))
                .count();
    }

    private int bytesWith(String text) {
        return jdbc.sql(
                        "select count(*) from act_ge_bytearray where convert_from(bytes_, 'UTF8') like '%' || :text || '%' and deployment_id_ is null")
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    private long variablesWith(String text) {
        return jdbc.sql("select count(*) from act_ru_variable where text_ like '%' || :text || '%'")
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private static EuLoginIdentity newcomer(String email) {
        return new EuLoginIdentity(
                UUID.randomUUID().toString(), new EmailAddress(email), "Barbara", "Wilk", Locale.ENGLISH);
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    private void anOldAccount(String email) {
        jdbc.sql("""
                        with account as (
                            insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                            values (gen_random_uuid(), :email, :folded, 'Anna', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01') returning id)
                        insert into old_account_project (old_account, title, year, role, quality_label)
                        select id, 'Bread of Europe', 2019, 'founder', null from account""")
                .param("email", email)
                .param("folded", new EmailAddress(email).folded())
                .update();
    }
}
