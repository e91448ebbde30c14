package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.DomainRows;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.HeadChoice;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolMerges;
import eu.etwinning.onboarding.school.SchoolNotAddedException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/**
 * Nobody uses our mails for their own purposes: heads get one only where an office or the register stands behind the
 * address, and few of them.
 */
@OnboardingTest
class MailsToHeadsTest {

    /** So different that nobody takes one for another. */
    private static final List<String> NAMES = List.of(
            "Pierwsza",
            "Technikum Kolejowe",
            "Przedszkole Pod Topolą",
            "Gimnazjum Morskie",
            "Zespół Muzyczny",
            "Akademia Rolnicza");

    @Autowired
    private Journeys journeys;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private ValidatorForms caseForms;

    @Autowired
    private Applications applications;

    @Autowired
    private HeadAddresses heads;

    @Autowired
    private HeadInquiries inquiries;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private SchoolMerges merges;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final String town = "Pocztowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String firstsNumber = UUID.randomUUID().toString();
    private final String head = UUID.randomUUID() + "@victim.example";

    @BeforeEach
    void aValidator() {
        Journey.validator(engine, "piotr");
    }

    // Released by an office

    @Test
    void aHeadIsToldOnceAndOnlyWhenAnOfficeHasConfirmedTheSchool() {
        Journey journey = adding(head, "Szkoła pierwsza");
        long school = added("Szkoła pierwsza");
        journey.chooseSchool(school).chooseRole("TEACHER").joinNow().ask("piotr", school, "Which subject?");
        journey.answer("giveInformation", Map.of("answer", "Mathematics"));
        assertThat(scheduledFor(school)).isZero();

        journey.approve("piotr", school);

        await().until(() -> !mailsToHead().isEmpty());
        assertThat(mailsToHead())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("Szkoła pierwsza").doesNotContain("Prize"));
        journeys.signIn()
                .iAmNew()
                .findSchool("PL", "pierwsza " + town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .approve("piotr", school);
        assertThat(scheduledFor(school)).as("once").isZero();
        assertThat(jdbc.sql(
                                "select decided_by from school_head_release join application_decision on id = decision where school = ?")
                        .param(school)
                        .query(String.class)
                        .single())
                .as("who let it go")
                .isEqualTo("piotr");
    }

    @Test
    void aSchoolThatIsRefusedAsOneThatDoesNotExistSendsNothingAndNeitherDoesOneThatWasMergedAway() {
        Journey journey = adding(head, "Szkoła zmyślona");
        long school = added("Szkoła zmyślona");
        journey.chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .decide(
                        "piotr",
                        school,
                        Map.of(
                                "decision",
                                "REFUSE",
                                "refusalReason",
                                "SCHOOL_DOES_NOT_EXIST",
                                "schoolJudgement",
                                "NO",
                                "reason",
                                "No"));
        assertThat(scheduledFor(school)).isZero();

        Journey other = adding(head, "Szkoła podwójna");
        long twin = added("Szkoła podwójna");
        other.chooseSchool(twin).chooseRole("TEACHER").joinNow();
        merges.merge(twin, inTheRegister("Szkoła prawdziwa", ""), "piotr", "Entered twice");
        other.approve("piotr", twin);
        assertThat(scheduledFor(twin)).isZero();
        assertThat(mailsToHead()).isEmpty();
    }

    @Test
    void aQuestionToAnAddressThatATeacherTypedNeedsTheYesToTheSchool() {
        Journey journey = adding(head, "Szkoła pytana");
        long school = added("Szkoła pytana");
        journey.chooseSchool(school).chooseRole("TEACHER").joinNow();
        String task = journey.validation(school).getId();
        for (Map<String, Object> unreleased : List.<Map<String, Object>>of(
                Map.of("decision", "ASK_HEAD"),
                Map.of("decision", "ASK_HEAD", "schoolJudgement", "NO"),
                Map.of("decision", "ASK_HEAD", "headEmail", head),
                Map.of("decision", "ASK_HEAD", "headEmail", head.toUpperCase(Locale.ROOT)))) {
            assertThatThrownBy(() -> caseForms.check(task, unreleased))
                    .as(unreleased.toString())
                    .isInstanceOf(FormRejectedException.class);
            assertThatThrownBy(() -> journey.complete("piotr", task, unreleased))
                    .as("past the form")
                    .isInstanceOf(FormRejectedException.class);
        }
        assertThat(inquiriesTo(head)).isZero();

        journey.complete("piotr", task, Map.of("decision", "ASK_HEAD", "schoolJudgement", "YES"));

        await().until(() -> !mailsToHead().isEmpty());
        assertThat(jdbc.sql("select address_source from head_inquiry where address = ?")
                        .param(head)
                        .query(String.class)
                        .single())
                .isEqualTo("TEACHER");
    }

    @Test
    void theDatabaseTakesNoQuestionToAnAddressThatNobodyMayBeAskedAt() {
        Journey journey = adding(head, "Szkoła w bazie");
        long school = added("Szkoła w bazie");
        String own = journey.subject() + "@own.example";
        journey.signIn(own).chooseSchool(school).chooseRole("TEACHER").joinNow();
        UUID application = applications.openOf(journey.membership(school).id()).orElseThrow();
        UUID decision = UUID.randomUUID();
        jdbc.sql("""
                        insert into application_decision (id, application, round, outcome, office, decided_by, decided_at)
                        values (:id, :application, 1, 'HEAD_ASKED', 'nso-pl', 'piotr', now())""").param("id", decision).param("application", application).update();
        assertThatThrownBy(() -> question(application, head, "REGISTER", null))
                .hasMessageContaining("the register has no such address");
        assertThatThrownBy(() -> question(application, head, "TEACHER", null))
                .hasMessageContaining("without a decision");
        assertThatThrownBy(() -> question(application, "other@example.org", "VALIDATOR", null))
                .hasMessageContaining("without a decision");
        assertThatThrownBy(() -> question(application, head, "TEACHER", decision))
                .hasMessageContaining("nobody released");
        assertThatThrownBy(() -> question(application, head, "VALIDATOR", decision))
                .hasMessageContaining("nobody released");
        assertThatThrownBy(() -> question(application, own, "VALIDATOR", decision))
                .hasMessageContaining("nobody is asked about themselves");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into school_head_release (school, decision, released_at) values (?, ?, now())")
                        .param(school)
                        .param(decision)
                        .update())
                .as("a decision that does not say yes to the school")
                .isInstanceOf(DataAccessException.class);
        question(application, "other@example.org", "VALIDATOR", decision);
        assertThat(inquiriesTo("other@example.org")).isOne();
    }

    @Test
    void aReleaseNeedsADecisionAboutThatSchool() {
        long school = creation.create(
                        newSchool("Szkoła inna", head), journeys.signIn().teacher(), "")
                .school();
        Journey elsewhere = journeys.signIn().iAmNew();
        long register = inTheRegister("Szkoła znana", "");
        elsewhere
                .findSchool("PL", "znana " + town)
                .chooseSchool(register)
                .chooseRole("TEACHER")
                .joinNow()
                .approve("piotr", register);
        UUID decision =
                applications.lastDecisionOn(elsewhere.membership(register).id());
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into school_head_release (school, decision, released_at) values (?, ?, now())")
                        .param(school)
                        .param(decision)
                        .update())
                .hasMessageContaining("is not about school");
        assertThat(heads.release(elsewhere.membership(register).id(), decision))
                .as("the register's needs none")
                .isFalse();
    }

    // The applicant's own

    @ParameterizedTest
    @ValueSource(strings = {"EU Login", "EU Login before", "old account", "claimed", "remembered"})
    void anAddressOfTheTeachersOwnIsRefusedWhereItIsTyped(String whose) {
        String own = "Anna." + UUID.randomUUID() + "@szkoła.example";
        Journey journey = journeys.begin();
        switch (whose) {
            case "EU Login" -> journey.signIn(own).iAmNew();
            case "EU Login before" -> journey.signIn(own).signIn(anAddress()).iAmNew();
            case "old account" -> {
                anOldAccount(own);
                journey.signIn(own).signIn(anAddress());
                jdbc.sql("delete from teacher_address where teacher = ? and email_folded = ?")
                        .param(journey.teacher())
                        .param(new EmailAddress(own).folded())
                        .update();
            }
            case "claimed" ->
                journey.signIn(anAddress())
                        .answer("claimOldAccount", Map.of("claim", "BY_CODE", "oldEmail", own))
                        .answer("enterClaimCode", Map.of("codeAnswer", "BACK"))
                        .iAmNew();
            default -> journey.signIn(anAddress()).askForHelp("PL", own);
        }
        journey.findSchool("PL", "coś innego").answer("chooseSchool", Map.of("school", "NOT_LISTED"));

        for (String spelled :
                List.of(own, own.toUpperCase(Locale.ROOT), own.replace("szkoła", "xn--szkoa-n7a"), " " + own + " ")) {
            FormRejectedException rejected = catchThrowableOfType(
                    FormRejectedException.class, () -> journey.answer("addSchool", entered("Moja szkoła", spelled)));
            assertThat(rejected).as(spelled).isNotNull();
            assertThat(rejected.errors()).as(spelled).containsOnlyKeys("headEmail");
            assertThat(rejected.errors().get("headEmail").get(0)).startsWith("This is your own address.");
        }
        assertThat(journey.waiting()).containsExactly("addSchool");
        journey.answer("addSchool", entered("Moja szkoła", own.replace("@", "+school@")));
        assertThat(journey.waiting()).as("another address").containsExactly("chooseSchool");
    }

    @Test
    void theDatabaseTakesNoSchoolWhoseHeadIsWhoAddsIt() {
        String own = anAddress();
        UUID teacher = journeys.begin().signIn(own).teacher();
        assertThatThrownBy(() -> creation.create(newSchool("Szkoła własna", own), teacher, ""))
                .isInstanceOf(SchoolNotAddedException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into school (country, name, kind, status, source, source_id, added_by, head_email, head_email_folded)
                        values ('PL', 'Szkoła własna', 'PRIMARY', 'NEW', 'teacher', gen_random_uuid()::text, :teacher, :own, :own)""")
                        .param("teacher", teacher)
                        .param("own", own)
                        .update())
                .hasMessageContaining("that of the teacher who adds the school");
    }

    @Test
    void anOldEntryThatNamesTheApplicantIsMarkedAndNeverAskedAt() {
        String own = anAddress();
        Journey journey = journeys.begin().signIn(own).iAmNew();
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, added_by, head_name, head_email)
                        values ('PL', 'Szkoła dawna', :town, 'PRIMARY', 'NEW', 'teacher', gen_random_uuid()::text, :teacher, 'Ja', :own) returning id""")
                .param("town", town)
                .param("teacher", journey.teacher())
                .param("own", own.toUpperCase(Locale.ROOT))
                .query(Long.class)
                .single();
        journey.findSchool("PL", "dawna " + town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        assertThat(read(journey, school))
                .contains("Attention: this address is the applicant’s own.", "\"tone\":\"attention\"");
        String task = journey.validation(school).getId();
        for (Map<String, Object> asked : List.<Map<String, Object>>of(
                Map.of("decision", "ASK_HEAD", "schoolJudgement", "YES"),
                Map.of("decision", "ASK_HEAD", "schoolJudgement", "YES", "headEmail", own))) {
            assertThatThrownBy(() -> caseForms.check(task, asked))
                    .isInstanceOfSatisfying(
                            FormRejectedException.class,
                            rejected -> assertThat(rejected.sentences().get(0))
                                    .startsWith("This address is the applicant’s own"));
            assertThatThrownBy(() -> journey.complete("piotr", task, asked))
                    .as("past the form")
                    .isInstanceOf(FormRejectedException.class);
        }
        journey.approve("piotr", school);
        assertThat(scheduledFor(school)).as("nor told").isZero();

        Journey colleague = journeys.signIn()
                .iAmNew()
                .findSchool("PL", "dawna " + town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        assertThat(read(colleague, school))
                .contains("Attention: this address is that of the teacher who added the school.");
        assertThatThrownBy(() -> caseForms.check(
                        colleague.validation(school).getId(), Map.of("decision", "ASK_HEAD", "schoolJudgement", "YES")))
                .isInstanceOf(FormRejectedException.class);
    }

    @Test
    void whoTookTheHeadsAddressAfterwardsIsMarkedAndGetsNoMoreMail() {
        Journey journey = adding(head, "Szkoła przejęta");
        long school = added("Szkoła przejęta");
        journey.chooseSchool(school).chooseRole("TEACHER").joinNow();
        mailbox.close();
        try {
            journey.decide("piotr", school, Map.of("decision", "ASK_HEAD"));
            journey.signIn(head);
        } finally {
            mailbox.open();
        }
        await().until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'head-question'")
                        .query(Integer.class)
                        .single()
                == 0);
        assertThat(mailbox.received())
                .noneMatch(mail -> mail.to().equals(head) && mail.text().contains("/head/"));
    }

    // Limits

    @Test
    void aTeacherAddsFewSchoolsADayAndIsToldWhenItGoesOnAndNothingIsLost() {
        Journey journey = adding("1" + head, "Pierwsza");
        for (int i = 2; i <= 5; i++) {
            again(journey).answer("addSchool", entered(NAMES.get(i - 1), i + head));
            assertThat(journey.waiting()).containsExactly("chooseSchool");
        }
        again(journey);
        FormRejectedException rejected = catchThrowableOfType(
                FormRejectedException.class, () -> journey.answer("addSchool", entered(NAMES.get(5), "6" + head)));
        assertThat(rejected.errors()).containsOnlyKeys("");
        assertThat(rejected.errors().get("").get(0))
                .contains("You have added so many schools", "in 24 h", "central-support@offices.example");
        assertThat(journey.waiting()).as("what was typed stays on the page").containsExactly("addSchool");
        assertThat(schoolsIn(town)).isEqualTo(5);
        assertThat(mailbox.received())
                .as("and nobody was told of any")
                .noneMatch(mail -> mail.to().endsWith(head));
        assertThat(jdbc.sql(
                                "select count(*) from scheduled_tasks where task_name = 'head-notice' and task_instance in (select id::text from school where city = ?)")
                        .param(town)
                        .query(Integer.class)
                        .single())
                .isZero();

        jdbc.sql("update school set added_at = added_at - interval '25 hours' where city = ?")
                .param(town)
                .update();
        assertThat(journey.answer("addSchool", entered(NAMES.get(5), "6" + head))
                        .waiting())
                .containsExactly("chooseSchool");
    }

    @Test
    void whoeverHasAddedAllTheyMayIsStillLedToASchoolThatIsThere() {
        Journey journey = adding("1" + head, "Pierwsza");
        for (int i = 2; i <= 5; i++) {
            again(journey).answer("addSchool", entered(NAMES.get(i - 1), i + head));
        }
        Map<String, Object> same = entered("Pierwsza", "7" + head);
        assertThat(again(journey).answer("addSchool", same).waiting()).containsExactly("chooseSchool");
        assertThat(schoolsIn(town)).isEqualTo(5);
    }

    @Test
    void fewSchoolsNameOneHeadWhoeverAddsThem() {
        for (int i = 0; i < 3; i++) {
            adding(head, NAMES.get(i));
        }
        Journey journey = journeys.signIn().iAmNew();
        again(journey, false);
        FormRejectedException rejected = catchThrowableOfType(
                FormRejectedException.class,
                () -> journey.answer("addSchool", entered(NAMES.get(4), head.toUpperCase(Locale.ROOT))));
        assertThat(rejected.errors()).containsOnlyKeys("headEmail");
        assertThat(rejected.errors().get("headEmail").get(0))
                .contains("with this address of the head", "in 24 h", "central-support@offices.example");
    }

    @Test
    void whateverIsAddedAtTheSameMomentIsCounted() throws Exception {
        UUID teacher = journeys.signIn().teacher();
        Callable<?>[] ofOne = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<?>) () -> creation.create(
                        newSchool("Szkoła nr " + i + " " + "ABCDEFGH".charAt(i), i + head), teacher, ""))
                .toArray(Callable[]::new);
        assertThat(Race.failuresOf(ofOne)).hasSize(3).allMatch(SchoolNotAddedException.class::isInstance);
        assertThat(schoolsIn(town)).isEqualTo(5);

        List<UUID> teachers =
                IntStream.range(0, 8).mapToObj(i -> journeys.signIn().teacher()).toList();
        Callable<?>[] withOneHead = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<?>) () ->
                        creation.create(newSchool("Liceum " + "ABCDEFGH".charAt(i), head), teachers.get(i), ""))
                .toArray(Callable[]::new);
        assertThat(Race.failuresOf(withOneHead)).hasSize(5).allMatch(SchoolNotAddedException.class::isInstance);
        assertThat(schoolsIn(town)).isEqualTo(8);
    }

    @Test
    void questionsAskedAtTheSameMomentNeverExceedTheLimits() throws Exception {
        long school = inTheRegister("Szkoła pytań", head);
        List<UUID> applied = IntStream.range(0, 12)
                .mapToObj(i -> applied(journeys.signIn().teacher(), school))
                .toList();
        assertThat(Race.failuresOf(applied.stream()
                        .map(application -> (Callable<?>) () -> transaction.execute(status -> {
                            UUID membership = jdbc.sql("select membership from etwinning_application where id = ?")
                                    .param(application)
                                    .query(UUID.class)
                                    .single();
                            HeadChoice choice = heads.byItself(membership);
                            return choice.isAsked() ? inquiries.ask(application, choice, Duration.ofDays(1)) : null;
                        }))
                        .toArray(Callable[]::new)))
                .isEmpty();
        assertThat(inquiriesTo(head)).isEqualTo(10);

        UUID teacher = journeys.signIn().teacher();
        List<UUID> elsewhere = IntStream.range(0, 8)
                .mapToObj(i -> applied(teacher, inTheRegister("Szkoła nr " + i, i + head)))
                .toList();
        assertThat(Race.failuresOf(elsewhere.stream()
                        .map(application -> (Callable<?>) () -> transaction.execute(status -> {
                            UUID membership = jdbc.sql("select membership from etwinning_application where id = ?")
                                    .param(application)
                                    .query(UUID.class)
                                    .single();
                            HeadChoice choice = heads.byItself(membership);
                            return choice.isAsked() ? inquiries.ask(application, choice, Duration.ofDays(1)) : null;
                        }))
                        .toArray(Callable[]::new)))
                .isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from head_inquiry join etwinning_application e on e.id = application join membership m on m.id = e.membership where teacher = ?""").param(teacher).query(Integer.class).single()).isEqualTo(5);
    }

    private void question(UUID application, String address, String source, UUID decision) {
        jdbc.sql("""
                        insert into head_inquiry (id, application, address, address_folded, address_source, decision, asked_by, asked_at, expires_at)
                        values (gen_random_uuid(), :application, :address, :address, :source, :decision::uuid, :by, now(), now() + interval '1 day')""")
                .param("application", application)
                .param("address", address)
                .param("source", source)
                .param("decision", decision == null ? null : decision.toString())
                .param("by", decision == null ? "platform" : "piotr")
                .update();
    }

    /** A teacher who has just added a school with this head. */
    private Journey adding(String headEmail, String name) {
        Journey journey = journeys.signIn().iAmNew();
        return again(journey, false).answer("addSchool", entered(name, headEmail));
    }

    private static Journey again(Journey journey) {
        return again(journey, true);
    }

    private static Journey again(Journey journey, boolean searched) {
        if (searched) {
            journey.answer("chooseSchool", Map.of("school", "SEARCH_AGAIN"));
        }
        return journey.findSchool("PL", "coś innego").answer("chooseSchool", Map.of("school", "NOT_LISTED"));
    }

    private Map<String, Object> entered(String name, String headEmail) {
        Map<String, Object> school = new HashMap<>(Journey.newSchool(name, town));
        school.put("headEmail", headEmail);
        school.put("schoolNumber", UUID.randomUUID().toString());
        school.put("address", "ul. " + UUID.randomUUID());
        school.put("postalCode", "");
        if (name.equals("Pierwsza")) {
            school.put("schoolNumber", firstsNumber);
        }
        return school;
    }

    private NewSchool newSchool(String name, String headEmail) {
        return new NewSchool(
                "PL",
                SchoolKind.PRIMARY,
                name,
                "",
                "",
                "",
                "",
                town,
                "",
                UUID.randomUUID().toString(),
                "Jan Kowalski",
                headEmail);
    }

    private long added(String name) {
        return jdbc.sql("select id from school where city = ? and name = ?")
                .param(town)
                .param(name)
                .query(Long.class)
                .single();
    }

    private long inTheRegister(String name, String headEmail) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, head_name, head_email)
                        values ('PL', :name, :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text, 'Jan Lis', :head) returning id""")
                .param("name", name)
                .param("town", town)
                .param("head", headEmail)
                .query(Long.class)
                .single();
    }

    private int schoolsIn(String city) {
        return jdbc.sql("select count(*) from school where city = ?")
                .param(city)
                .query(Integer.class)
                .single();
    }

    private int scheduledFor(long school) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'head-notice' and task_instance = ?")
                .param(String.valueOf(school))
                .query(Integer.class)
                .single();
    }

    private int inquiriesTo(String address) {
        return jdbc.sql("select count(*) from head_inquiry where address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private List<Mailbox.Mail> mailsToHead() {
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(head))
                .toList();
    }

    /** What the validator reads, without the marks around what others wrote. */
    private String read(Journey journey, long school) {
        return caseForms
                .readable(
                        engine.getTaskService()
                                .getVariableLocal(journey.validation(school).getId(), "evidence")
                                .toString(),
                        Locale.ENGLISH)
                .replaceAll("[\\u2066-\\u2069]", "");
    }

    private void anOldAccount(String address) {
        jdbc.sql("""
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        values (gen_random_uuid(), :email, :folded, 'Anna', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01')""")
                .param("email", address)
                .param("folded", new EmailAddress(address).folded())
                .update();
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    private UUID applied(UUID teacher, long school) {
        DomainRows rows = new DomainRows(jdbc);
        UUID membership = rows.membership(UUID.randomUUID(), teacher, school, "TEACHER", "WAITING");
        return rows.application(UUID.randomUUID(), membership, Instant.now(), null);
    }
}
