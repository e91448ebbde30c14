package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Poison;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.process.reminder.Reminders;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What a teacher is told by mail on the way, with the real mail server. */
@OnboardingTest
class TeacherMailsTest {

    private static final String WELCOME = "Welcome to eTwinning";
    private static final String OLD_ACCOUNT = "Welcome back: your old eTwinning account is here";
    private static final String OLD_ACCOUNT_LATER = "Your old eTwinning account is here";
    private static final String ATTACHED = "Your school is on your profile";
    private static final String RECEIVED = "We have your application for eTwinning";
    private static final String QUESTION = "A question about your application for eTwinning";
    private static final String VALIDATED = "You are eTwinning validated";
    private static final String REFUSED = "Your application for eTwinning was refused";
    private static final String TAKEN_BACK = "Your application for eTwinning is looked at once more";
    private static final String WITHDRAWN = "eTwinning is closed to you at one of your schools";

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private TeacherTasks tasks;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private HistoryService history;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final String town = "Testowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String email = UUID.randomUUID() + "@example.org";
    private final Instant start = Instant.now();
    private long school;

    @BeforeEach
    void aSchool() {
        school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('PL', 'Szkoła "Pod <b>Lipą</b>"', :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").param("town", town).query(Long.class).single();
    }

    @AfterEach
    void theMailServerIsThereAgain() {
        mailbox.open();
    }

    // What happened

    @Test
    void eachStepIsToldOnceWithOneThingToDo() {
        Journey journey = waitingForValidation();
        assertThat(subjects(journey)).containsExactlyInAnyOrder(WELCOME, ATTACHED, RECEIVED);
        journey.decide("piotr", school, Map.of("decision", "ASK", "reason", "Which subject?\nSince <when>?"));
        String question = "http://localhost/way?task=" + journey.task("giveInformation");
        assertThat(subjects(journey)).containsExactlyInAnyOrder(WELCOME, ATTACHED, RECEIVED, QUESTION);
        journey.answer("giveInformation", Map.of("answer", "Mathematics"))
                .decide("piotr", school, Map.of("decision", "APPROVE"));
        assertThat(subjects(journey)).containsExactlyInAnyOrder(WELCOME, ATTACHED, RECEIVED, QUESTION, VALIDATED);

        assertThat(received()).extracting(Mailbox.Mail::id).doesNotHaveDuplicates();
        assertThat(received()).allSatisfy(mail -> {
            assertThat(mail.text())
                    .startsWith("Hello Anna,\n\n")
                    .contains(
                            "eTwinning, on the European School Education Platform\n\n--\nYou get this message because",
                            "write to central-support@offices.example")
                    .doesNotContain("mail.", "{", "[", "\n\n\n");
            assertThat(mail.html())
                    .contains("<html lang=\"en\">", "Hello Anna,", "central-support@offices.example")
                    .doesNotContain("mail.", "{0}", "<b>", "<img", "src=");
            assertThat(mail.html().split("<a ")).as("one thing to do").hasSize(2);
        });
        assertThat(mail(WELCOME).text())
                .contains("with the address " + email + ".", "\nGo on:\nhttp://localhost/way\n");
        assertThat(mail(ATTACHED).text())
                .contains("Szkoła \"Pod <b>Lipą</\u200Bb>\" in " + town, "Your role there: Teacher.");
        assertThat(mail(ATTACHED).html()).contains("Pod &lt;b&gt;Lipą&lt;/\u200Bb&gt;");
        assertThat(mail(RECEIVED).text())
                .contains("this office: FRSE (Poland).", "within 7 days", "\nhttp://localhost/profile\n");
        assertThat(mail(QUESTION).text())
                .contains(
                        "asks you:\n\n> Which subject?\n> Since <when>?\n\nPlease answer.",
                        "\nAnswer the question:\n" + question + "\n");
        assertThat(mail(QUESTION).html()).contains("Since &lt;when&gt;?", "href=\"" + question + "\"");
    }

    @Test
    void mailsSpeakTheLanguageOfTheTeacherAtTheMomentTheyAreSent() {
        Locale polish = Locale.forLanguageTag("pl-PL");
        Journey journey = atTheRole();
        await().until(() -> unsettled(journey) == 0);
        beforeAnythingIsSent(() -> {
            journey.chooseRole("TEACHER");
            jdbc.sql("update teacher set language = 'pl-PL' where id = :teacher")
                    .param("teacher", journey.teacher())
                    .update();
        });

        String subject = messages.getMessage("mail.school-attached.subject", null, polish);
        assertThat(subjects(journey)).containsExactlyInAnyOrder(WELCOME, subject);
        assertThat(mail(subject).html()).contains("lang=\"pl-PL\"", messages.getMessage("role.TEACHER", null, polish));
    }

    @Test
    void theLinkOfASchoolLeadsToTheApplicationThatWaitsThereOrToTheProfile() {
        Journey now = atTheRole().chooseRole("TEACHER");
        assertThat(subjects(now)).contains(ATTACHED);
        assertThat(mail(ATTACHED).text())
                .contains("\nApply for eTwinning:\nhttp://localhost/way?task=" + now.task("applyForETwinning") + "\n");

        onboarding.leaveSchool(now.teacher(), now.membership(school).id());
        onboarding.addSchool(now.teacher());
        beforeAnythingIsSent(() -> now.findSchool("PL", town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .answer("applyForETwinning", Map.of("join", "LATER")));

        assertThat(subjects(now)).containsExactlyInAnyOrder(WELCOME, ATTACHED, ATTACHED);
        assertThat(mail(ATTACHED).text()).contains("\nApply for eTwinning:\nhttp://localhost/profile\n");
    }

    @Test
    void whoseOldAccountIsFoundIsWelcomedBackAndNothingElse() {
        anOldAccount(email);
        Journey journey = journeys.begin().signIn(email);
        assertThat(subjects(journey)).containsExactly(OLD_ACCOUNT);
        assertThat(mail(OLD_ACCOUNT).text())
                .contains("Projects that came along: 1.", "\nFind my school:\nhttp://localhost/way\n");
    }

    @Test
    void anOldAccountThatIsFoundLaterIsTold() {
        Journey journey = journeys.signIn().iAmNew();
        await().until(() -> unsettled(journey) == 0);
        anOldAccount(email);
        journey.findSchool("PL", town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .signIn(email);
        assertThat(subjects(journey)).contains(OLD_ACCOUNT_LATER);
        journey.signIn(email);
        assertThat(kinds(journey)).containsExactlyInAnyOrder("WELCOME", "SCHOOL_ATTACHED", "OLD_ACCOUNT_LINKED");
    }

    @Test
    void aRoleOutsideETwinningIsToldWithTheSchoolAndNoApplicationOffered() {
        Journey journey = atTheRole().chooseRole("COMPANY_STAFF");
        assertThat(subjects(journey)).containsExactlyInAnyOrder(WELCOME, ATTACHED);
        assertThat(mail(ATTACHED).text())
                .contains(
                        "Your role there: Company Staff. eTwinning is not open",
                        "\nCheck my role:\nhttp://localhost/profile\n");
    }

    @Test
    void aRefusalSaysWhy() {
        Journey journey = waitingForValidation()
                .decide("piotr", school, Map.of("decision", "REFUSE", "reason", "Not on the staff list"));
        assertThat(subjects(journey)).contains(REFUSED);
        assertThat(mail(REFUSED).text())
                .contains("It says why:\n\n> The person does not work at this school.\n> Not on the staff list\n\n");
    }

    @Test
    void anotherPedagogicalRoleIsNoNewsAndCompanyStaffEndsTheAccess() {
        Journey journey = waitingForValidation().decide("piotr", school, Map.of("decision", "APPROVE"));
        UUID membership = journey.membership(school).id();
        await().until(() -> unsettled(journey) == 0);
        onboarding.changeRole(journey.teacher(), membership, Role.LIBRARIAN);
        assertThat(kinds(journey)).hasSize(4);
        onboarding.changeRole(journey.teacher(), membership, Role.COMPANY_STAFF);
        onboarding.changeRole(journey.teacher(), membership, Role.COMPANY_STAFF);
        assertThat(subjects(journey)).containsOnlyOnce(WITHDRAWN).hasSize(5);
        assertThat(mail(WITHDRAWN).text()).contains("is now: Company Staff.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPROVE | had approved your application for | you are not eTwinning validated at this school
            REFUSE  | had refused your application for  | You need not apply again
            """)
    void aDecisionThatIsTakenBackIsToldOnceWithTheReason(String decided, String what, String next) {
        Journey journey =
                waitingForValidation().decide("piotr", school, Map.of("decision", decided, "reason", "Because"));
        subjects(journey);
        UUID decision = jdbc.sql(
                        "select d.id from application_decision d join etwinning_application e on e.id = application where membership = :membership")
                .param("membership", journey.membership(school).id())
                .query(UUID.class)
                .single();

        onboarding.reopenDecision(List.of("nso-pl"), decision, "piotr", "We asked the head: <b>Anna</b> ...");

        assertThat(subjects(journey))
                .filteredOn(subject -> subject.equals(TAKEN_BACK))
                .hasSize(1);
        assertThat(subjects(journey))
                .as("it is not a new application")
                .filteredOn(subject -> subject.equals(RECEIVED))
                .hasSize(1);
        assertThat(mail(TAKEN_BACK).text())
                .contains(
                        what,
                        next,
                        "\n> We asked the head: <b>Anna</b> ...\n",
                        "\nSee my profile:\nhttp://localhost/profile\n");
        assertThat(mail(TAKEN_BACK).html()).doesNotContain("<b>Anna");
    }

    @Test
    void whoAppliesAgainIsToldAgain() {
        Journey journey = waitingForValidation()
                .decide("piotr", school, Map.of("decision", "REFUSE", "reason", "Not on the staff list"));
        await().until(() -> unsettled(journey) == 0);
        onboarding.applyForETwinning(
                journey.teacher(), journey.membership(school).id());
        journey.joinNow();
        assertThat(subjects(journey)).containsExactlyInAnyOrder(WELCOME, ATTACHED, RECEIVED, REFUSED, RECEIVED);
    }

    // Once, and only what is true

    @Test
    void nobodyIsToldOfWhatDidNotHappen() {
        Journey journey = atTheRole();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    journey.chooseRole("TEACHER").joinNow();
                    throw new IllegalStateException("The database went away");
                }))
                .hasMessage("The database went away");
        assertThat(kinds(journey)).containsExactly("WELCOME");
        assertThat(scheduled(journey)).allMatch(instance -> instance.startsWith("welcome."));
    }

    @Test
    void whatCouldNotBeSentArrivesOnceWhenTheMailServerIsBack() {
        mailbox.close();
        Journey journey = waitingForValidation().decide("piotr", school, Map.of("decision", "APPROVE"));
        await().until(() -> failures(journey) >= 4);
        assertThat(received()).isEmpty();

        mailbox.open();

        assertThat(subjects(journey)).containsExactlyInAnyOrder(WELCOME, ATTACHED, RECEIVED, VALIDATED);
    }

    @Test
    void aQuestionThatIsAnsweredBeforeItCouldBeSentIsNotAskedAgain() {
        Journey journey = waitingForValidation();
        await().until(() -> unsettled(journey) == 0);
        beforeAnythingIsSent(
                () -> journey.decide("piotr", school, Map.of("decision", "ASK", "reason", "Which subject?"))
                        .answer("giveInformation", Map.of("answer", "Mathematics")));
        assertThat(subjects(journey)).doesNotContain(QUESTION);
        assertThat(jdbc.sql("select result from notice where teacher = :teacher and kind = 'QUESTION'")
                        .param("teacher", journey.teacher())
                        .query(String.class)
                        .single())
                .isEqualTo("DROPPED");
    }

    @Test
    void aSchoolThatWasLeftIsNotSpokenOf() {
        Journey journey = atTheRole();
        await().until(() -> unsettled(journey) == 0);
        beforeAnythingIsSent(() -> {
            journey.chooseRole("TEACHER").joinNow();
            onboarding.leaveSchool(journey.teacher(), journey.membership(school).id());
        });
        assertThat(subjects(journey)).containsExactly(WELCOME);
        assertThat(kinds(journey)).containsExactlyInAnyOrder("WELCOME", "SCHOOL_ATTACHED", "APPLICATION_RECEIVED");
    }

    @Test
    void theSchedulerKnowsNothingPersonal() {
        mailbox.close();
        Journey journey = waitingForValidation()
                .decide("piotr", school, Map.of("decision", "ASK", "reason", "A very personal question"));
        List<String> data = jdbc.sql(
                        "select convert_from(task_data, 'UTF8') from scheduled_tasks where task_instance like '%' || :teacher || '%'")
                .param("teacher", journey.teacher().toString())
                .query(String.class)
                .list();
        assertThat(data)
                .hasSize(4)
                .allSatisfy(notice -> assertThat(notice).doesNotContain("Anna", email, "Pod", "personal"));
    }

    // Reminders

    @Test
    void whatWaitsIsRemindedOfAfter3And10And30DaysAndThenNeverAgain() {
        Journey journey = journeys.begin().signIn(email);
        String task = journey.task("claimOldAccount");
        pass(0, 2.9);
        assertThat(remindersOf(journey)).isEmpty();
        pass(2.9, 3.1);
        pass(2.9, 3.1);
        assertThat(remindersOf(journey)).containsExactly(task + ".PT72H");
        pass(3.1, 9.9);
        assertThat(remindersOf(journey)).hasSize(1);
        pass(9.9, 10.1);
        assertThat(remindersOf(journey)).hasSize(2);
        pass(10.1, 30.1);
        assertThat(remindersOf(journey)).hasSize(3);
        pass(30.1, 1000);
        assertThat(remindersOf(journey)).containsExactlyInAnyOrder(task + ".PT72H", task + ".PT240H", task + ".PT720H");
        assertThat(journey.waiting()).as("it goes on waiting").containsExactly("claimOldAccount");

        assertThat(subjects(journey))
                .filteredOn(subject -> subject.equals("Still to do: say whether you had an old eTwinning account"))
                .hasSize(3);
        assertThat(received())
                .filteredOn(mail -> mail.subject().startsWith("Still"))
                .extracting(Mailbox.Mail::text)
                .allMatch(text -> text.contains("\nGo on:\nhttp://localhost/way?task=" + task + "\n"))
                .filteredOn(text -> text.contains("We do not remind you of it again."))
                .hasSize(1);
        assertThat(journey.iAmNew().waiting()).containsExactly("findSchool");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(journey.instance().getId())
                        .activityId("teacherReminded")
                        .count())
                .as("nothing runs where nothing is due")
                .isLessThanOrEqualTo(4);
    }

    @Test
    void anOutageOfWeeksBringsOneReminderAndNotThreeAtOnce() {
        Journey journey = journeys.begin().signIn(email);
        pass(0, 25);
        assertThat(remindersOf(journey)).containsExactly(journey.task("claimOldAccount") + ".PT240H");
    }

    @Test
    void theDaysCountFromThePresentStepAndWhoWentOnIsNotRemindedOfWhatIsDone() {
        Journey journey = journeys.begin().signIn(email);
        jdbc.sql("update act_ru_task set create_time_ = create_time_ - interval '2 days' where id_ = :task")
                .param("task", journey.task("claimOldAccount"))
                .update();
        journey.iAmNew();
        pass(0, 2);
        assertThat(remindersOf(journey)).isEmpty();
        pass(2, 3.1);
        assertThat(remindersOf(journey)).containsExactly(journey.task("findSchool") + ".PT72H");
    }

    @Test
    void whileTheOfficeDecidesNobodyIsReminded() {
        Journey journey = waitingForValidation();
        pass(0, 40);
        assertThat(remindersOf(journey)).isEmpty();
        assertThat(journey.validation(school)).isNotNull();
    }

    @Test
    void aReminderOfWhatWasDoneBeforeItCouldBeSentIsNotSent() {
        Journey journey = journeys.begin().signIn(email);
        await().until(() -> unsettled(journey) == 0);
        assertThat(subjects(journey)).containsExactly(WELCOME);
        mailbox.close();
        pass(0, 3.1);
        assertThat(remindersOf(journey)).hasSize(1);
        journey.iAmNew();
        mailbox.open();
        assertThat(subjects(journey))
                .as("what the mail server had before it was closed, it has forgotten")
                .isEmpty();
    }

    @Test
    void aQuestionIsRemindedOfToo() {
        Journey journey =
                waitingForValidation().decide("piotr", school, Map.of("decision", "ASK", "reason", "Which subject?"));
        pass(0, 3.1);
        assertThat(subjects(journey)).contains("Still to do: answer the question about your application");
        journey.answer("giveInformation", Map.of("answer", "Mathematics"))
                .decide("piotr", school, Map.of("decision", "APPROVE"));
        assertThat(journey.instance()).isNull();
    }

    @Test
    void oneReminderThatFailsKeepsNoOtherBackAndIsSentWhenItCanBe() {
        Journey first = journeys.begin().signIn(UUID.randomUUID() + "@example.org");
        Journey odd = journeys.begin().signIn(email);
        Journey last = journeys.begin().signIn(UUID.randomUUID() + "@example.org");
        String item = odd.task("claimOldAccount") + " PT72H false";
        try (Poison poison =
                new Poison(jdbc, "notice", "new.kind = 'REMINDER' and new.teacher = '" + odd.teacher() + "'")) {
            pass(0, 3.1);
            assertThat(remindersOf(first)).hasSize(1);
            assertThat(remindersOf(last)).hasSize(1);
            assertThat(remindersOf(odd)).isEmpty();
            assertThat(timesLeftOut(item)).isOne();
            pass(3.1, 3.2);
            assertThat(timesLeftOut(item))
                    .as("tried with the next ones, though its time is over")
                    .isEqualTo(2);
        }
        pass(3.2, 3.3);
        assertThat(remindersOf(odd)).containsExactly(odd.task("claimOldAccount") + ".PT72H");
        assertThat(timesLeftOut(item)).isZero();
    }

    @Test
    void aReminderThatFailsForEverIsLeftAloneInTheEnd() {
        Journey odd = journeys.begin().signIn(email);
        String item = odd.task("claimOldAccount") + " PT72H false";
        try (Poison poison =
                new Poison(jdbc, "notice", "new.kind = 'REMINDER' and new.teacher = '" + odd.teacher() + "'")) {
            pass(0, 3.1);
            jdbc.sql("update left_out set times = 23 where item = :item")
                    .param("item", item)
                    .update();
            pass(3.1, 3.2);
            pass(3.2, 3.3);
            assertThat(timesLeftOut(item)).isEqualTo(24);
        }
        pass(3.3, 3.4);
        assertThat(remindersOf(odd)).isEmpty();
    }

    private int timesLeftOut(String item) {
        return jdbc.sql("select coalesce(sum(times), 0) from left_out where work = 'reminders' and item = :item")
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    @RepeatedTest(3)
    void whoAnswersWhileBeingRemindedIsNotDisturbed() throws Exception {
        Journey journey = journeys.begin().signIn(email);
        String task = journey.task("claimOldAccount");
        assertThat(Race.failuresOf(
                        () -> {
                            tasks.answer(journey.teacher(), task, Map.of("claim", "NEW"));
                            return null;
                        },
                        () -> {
                            pass(0, 3.1);
                            return null;
                        }))
                .isEmpty();
        assertThat(journey.waiting()).containsExactly("findSchool");
    }

    /** What is scheduled is seen, and sent, when all of it is done. */
    private void beforeAnythingIsSent(Runnable steps) {
        transaction.executeWithoutResult(status -> steps.run());
    }

    /** As if these days after the start of the test had gone by. */
    private void pass(double fromDay, double toDay) {
        reminders.remind(start.plus(days(fromDay)), start.plus(days(toDay)));
    }

    private static Duration days(double days) {
        return Duration.ofMinutes(Math.round(days * 24 * 60));
    }

    private Journey atTheRole() {
        return journeys.begin().signIn(email).iAmNew().findSchool("PL", town).chooseSchool(school);
    }

    private Journey waitingForValidation() {
        return atTheRole().chooseRole("TEACHER").joinNow();
    }

    /** What arrived, when all that is scheduled has been sent or dropped. */
    private List<String> subjects(Journey journey) {
        await().until(() -> unsettled(journey) == 0);
        await().until(() -> scheduled(journey).isEmpty());
        return received().stream().map(Mailbox.Mail::subject).toList();
    }

    private Mailbox.Mail mail(String subject) {
        return received().stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<Mailbox.Mail> received() {
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(email))
                .toList();
    }

    private List<String> kinds(Journey journey) {
        return jdbc.sql("select kind from notice where teacher = :teacher")
                .param("teacher", journey.teacher())
                .query(String.class)
                .list();
    }

    private List<String> remindersOf(Journey journey) {
        return jdbc.sql("select occasion from notice where teacher = :teacher and kind = 'REMINDER'")
                .param("teacher", journey.teacher())
                .query(String.class)
                .list();
    }

    private int unsettled(Journey journey) {
        return jdbc.sql("select count(*) from notice where teacher = :teacher and result is null")
                .param("teacher", journey.teacher())
                .query(Integer.class)
                .single();
    }

    private List<String> scheduled(Journey journey) {
        return jdbc.sql("select task_instance from scheduled_tasks where task_instance like '%' || :teacher || '%'")
                .param("teacher", journey.teacher().toString())
                .query(String.class)
                .list();
    }

    private int failures(Journey journey) {
        return jdbc.sql(
                        "select count(*) from scheduled_tasks where task_instance like '%' || :teacher || '%' and consecutive_failures > 0")
                .param("teacher", journey.teacher().toString())
                .query(Integer.class)
                .single();
    }

    private void anOldAccount(String address) {
        jdbc.sql("""
                        with account as (insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                                         values (gen_random_uuid(), :email, :email, 'Anna', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01') returning id)
                        insert into old_account_project (old_account, title, year, role) select id, 'Rivers', 2019, 'founder' from account""").param("email", address).update();
    }
}
