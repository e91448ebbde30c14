package eu.etwinning.onboarding.migration;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.account.AddressTakenException;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.notification.Notices;
import eu.etwinning.onboarding.notification.OfficeDigest;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.Onboarding;
import eu.etwinning.onboarding.school.SchoolMerges;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Not a test: writes src/test/resources/baseline.sql, which {@link LaterMigrationsTest} reads, when it is called by
 * {@code mvn test -Dtest=WriteBaselineDump}. Teachers and validators go their ways until each table of ours has rows.
 * Once the migrations of the baseline have landed it is history, as they are.
 */
@OnboardingTest
class WriteBaselineDump {

    private static final String VALIDATOR = "piotr";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    private Flyway migrations;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private OldAccounts oldAccounts;

    @Autowired
    private HelpRequests helpRequests;

    @Autowired
    private Applications applications;

    @Autowired
    private SchoolMerges merges;

    @Autowired
    private Notices notices;

    @Autowired
    private DefinitionRecord definitions;

    @Autowired
    private LeftOut leftOut;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void write() throws IOException {
        assertThat(migrations.info().current().getVersion().getVersion())
                .as("the baseline is over: what came after it runs on its rows as they are")
                .isEqualTo(BaselineDump.VERSION);
        Journey.validator(engine, VALIDATOR);
        oldAccounts();
        schools();
        applications();
        everythingElse();
        await().until(() -> jdbc.sql("select count(*) from notice where settled_at is null")
                        .query(Integer.class)
                        .single()
                == 0);

        BaselineDump dump = new BaselineDump(jdbc);
        List<String> written = transaction.execute(status -> {
            // Nobody indexes it before this is committed.
            inTheRegister("A school to be indexed", "Lublin", "");
            return dump.write();
        });

        assertThat(dump.ourTables())
                .as("tables that nothing was written to: let somebody go a way that fills them")
                .allSatisfy(
                        table -> assertThat(written).anyMatch(line -> line.startsWith("insert into " + table + " ")));
        Files.write(Path.of("src/test/resources" + BaselineDump.FILE), written);
    }

    private void oldAccounts() {
        oldAccount("ann.old@example.org");
        Journey ann = journeys.begin()
                .signIn("ann@example.org")
                .answer("claimOldAccount", Map.of("claim", "BY_CODE", "oldEmail", "ann.old@example.org"));
        ann.answer("enterClaimCode", Map.of("codeAnswer", "CODE", "code", codeMailedTo("ann.old@example.org")));
        assertThat(oldAccounts.linkedTo(ann.teacher())).isPresent();

        oldAccount("ben.old@example.org");
        Journey ben = journeys.begin().signIn("ben@example.org").askForHelp("PL", "ben.old@example.org");
        decideHelp(
                helpRequests.latestOf(ben.teacher()).orElseThrow().id(),
                Map.of(
                        "decision",
                        "GIVE",
                        "account",
                        oldAccounts
                                .withAddress(new EmailAddress("ben.old@example.org"))
                                .orElseThrow()
                                .id()
                                .toString()));

        Journey cleo = journeys.begin().signIn("cleo@example.org").askForHelp("PL", "cleo.old@example.org");
        decideHelp(
                helpRequests.latestOf(cleo.teacher()).orElseThrow().id(),
                Map.of("decision", "REFUSE", "reason", "There is no account of that name"));

        assertThatThrownBy(() -> onboarding.signIn(new EuLoginIdentity(
                        UUID.randomUUID().toString(),
                        new EmailAddress("ANN@example.org"),
                        "Barbara",
                        "Wilk",
                        Locale.ENGLISH)))
                .isInstanceOf(AddressTakenException.class);
        journeys.begin()
                .signIn("dan@example.org")
                .answer("claimOldAccount", Map.of("claim", "BY_CODE", "oldEmail", "dan.old@example.org"));
    }

    private void schools() {
        long known = inTheRegister("Szkoła Podstawowa nr 3 im. Jana Pawła II", "Radom", "");
        jdbc.sql("insert into school_other_name (school, name) values (?, 'SP 3 Radom')")
                .param(known)
                .update();
        jdbc.sql(
                        "insert into school_import (file, checksum, imported_at) values ('schools/test.csv', md5('test'), now())")
                .update();
        Journey another = adding("eva@example.org", "SP nr 3 Jana Pawła II", "Radom");
        another.answer(
                "confirmSchool", Map.of("duplicate", "ANOTHER", "anotherBecause", "The other one is for adults"));
        adding("finn@example.org", "SP nr 3 im. Jana Pawła II", "Radom");
        merges.merge(
                inTheRegister("Przedszkole Pod Topolą", "Opole", ""),
                inTheRegister("Przedszkole nr 7", "Opole", ""),
                VALIDATOR,
                "Entered twice");
    }

    private void applications() {
        Journey gina = adding("gina@example.org", "Technikum Kolejowe", "Sopot");
        long added = jdbc.sql("select id from school where name = 'Technikum Kolejowe'")
                .query(Long.class)
                .single();
        gina.chooseSchool(added).chooseRole("TEACHER").joinNow().ask(VALIDATOR, added, "Which subject?");
        gina.answer("giveInformation", Map.of("answer", "Mathematics"));
        gina.approve(VALIDATOR, added);
        applying("lea@example.org", "Technikum Kolejowe Sopot", added).askHead(VALIDATOR, added, "");
        jdbc.sql(
                        "update head_inquiry set answer = 'WORKS_HERE', answered_at = now(), link_hash = sha256(id::text::bytea)")
                .update();

        long register = inTheRegister("Liceum Kopernika", "Torun", "head@liceum.example");
        applying("ivan@example.org", "Liceum Kopernika Torun", register)
                .refuse(VALIDATOR, register, "The school does not know you");
        applying("jo@example.org", "Liceum Kopernika Torun", register);
        applying("kim@example.org", "Liceum Kopernika Torun", register).approve(VALIDATOR, register);
        Journey hana =
                applying("hana@example.org", "Liceum Kopernika Torun", register).approve(VALIDATOR, register);
        assertThat(onboarding.reopenDecision(
                        List.of("nso-pl"),
                        applications.lastDecisionOn(hana.membership(register).id()),
                        VALIDATOR,
                        "The head says otherwise"))
                .isTrue();
    }

    private void everythingElse() {
        notices.digestDue(new OfficeDigest(
                "nso-pl", LocalDate.now(), "office@example.org", "pl", false, 2, 1, 0, LocalDate.now()));
        definitions.refuse("0".repeat(64));
        leftOut.add("reminders", "1", new IllegalStateException("It failed"));
        jdbc.sql("""
                        with session as (insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                                                                     expiry_time, principal_name)
                                         values (gen_random_uuid(), gen_random_uuid(), 1, 1, 1800, 4102444800000, 'gina') returning primary_id)
                        insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                        select primary_id, 'test', '\\x00' from session""").update();
    }

    private Journey applying(String email, String words, long school) {
        return journeys.begin()
                .signIn(email)
                .iAmNew()
                .findSchool("PL", words)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private Journey adding(String email, String school, String town) {
        Map<String, Object> entered = new HashMap<>(Journey.newSchool(school, town));
        entered.put("address", "ul. " + school);
        return journeys.begin()
                .signIn(email)
                .iAmNew()
                .findSchool("PL", "something else")
                .answer("chooseSchool", Map.of("school", "NOT_LISTED"))
                .answer("addSchool", entered);
    }

    private long inTheRegister(String name, String town, String headEmail) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, head_name, head_email)
                        values ('PL', :name, :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text, 'Jan Lis', :head) returning id""")
                .param("name", name)
                .param("town", town)
                .param("head", headEmail)
                .query(Long.class)
                .single();
    }

    private void oldAccount(String email) {
        jdbc.sql("""
                        with account as (
                            insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                            values (gen_random_uuid(), :email, :email, 'Anna', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01') returning id)
                        insert into old_account_project (old_account, title, year, role, quality_label)
                        select id, 'Bread of Europe', 2019, 'founder', 'EUROPEAN' from account""").param("email", email).update();
    }

    private String codeMailedTo(String address) {
        return await().until(
                        () -> mailbox.received().stream()
                                .filter(mail -> mail.to().equals(address))
                                .map(mail -> CODE.matcher(mail.text()))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        code -> !code.isEmpty());
    }

    private void decideHelp(UUID help, Map<String, Object> decision) {
        engine.getIdentityService().setAuthentication(VALIDATOR, List.of("nso-pl"), List.of("nso-pl"));
        try {
            engine.getTaskService()
                    .complete(
                            engine.getTaskService()
                                    .createTaskQuery()
                                    .taskDefinitionKey("decideOldAccountHelp")
                                    .processVariableValueEquals("help", help.toString())
                                    .singleResult()
                                    .getId(),
                            decision);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
