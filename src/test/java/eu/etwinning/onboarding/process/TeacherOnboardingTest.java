package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.application.Access;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RecordedDecision;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.process.reminder.Reminders;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolMerge;
import eu.etwinning.onboarding.school.SchoolMerges;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The diagrams, walked on every path with the real services and the real database. */
@OnboardingTest
@Import(ProcessCoverageConfiguration.class)
class TeacherOnboardingTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private TeacherTasks tasks;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Memberships memberships;

    @Autowired
    private OldAccounts oldAccounts;

    @Autowired
    private Applications applications;

    @Autowired
    private Access access;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private SchoolRegister schools;

    @Autowired
    private SchoolMerges merges;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private long school;
    private String town;

    @BeforeEach
    void aSchoolThatIsKnown() {
        Journey.validator(engine, "piotr");
        BpmnAwareTests.init(engine);
        letTheCoverageRecorderReadDefinitions();
        town = "Testowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        school = knownSchool("Szkoła Podstawowa nr 3 im. Jana Pawła II");
    }

    // Sign-in and the old account

    @Test
    void aTeacherWithAnOldAccountIsLinkedAndLooksForTheSchool() {
        String email = anOldAccount();
        Journey journey = journeys.begin().signIn(email.toUpperCase());
        assertThat(journey.waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
        assertThat(journey.form("findSchool").data())
                .containsEntry("country", "PL")
                .containsEntry("words", "Stara szkoła");
        BpmnAwareTests.assertThat(journey.instance())
                .hasPassed("recordSignIn", "matchEmail", "linkOldAccount")
                .hasNotPassed("claimOldAccount");
    }

    @Test
    void aTeacherWithoutAnOldAccountIsToldAndGoesOnAsNew() {
        Journey journey = journeys.signIn();
        assertThat(journey.waiting()).containsExactly("claimOldAccount");
        assertThat(journey.iAmNew().waiting()).containsExactly("findSchool");
    }

    @Test
    void signingInAgainStartsNothingNew() {
        String email = anAddress();
        Journey journey = journeys.begin().signIn(email).signIn(email);
        assertThat(journey.waiting()).containsExactly("claimOldAccount");
    }

    @Test
    void aChangedAddressIsMatchedAgainWhereTheTeacherWaitsToClaim() {
        Journey journey = journeys.signIn().signIn(anOldAccount());
        assertThat(journey.waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
    }

    @Test
    void aChangedAddressIsMatchedAgainWhereverTheTeacherStands() {
        Journey journey = journeys.signIn().iAmNew().signIn(anOldAccount());
        assertThat(journey.waiting()).containsExactly("findSchool");
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
    }

    @Test
    void anOldAccountThatSomebodyElseTookFirstIsNotLinkedTwice() throws Exception {
        String email = anOldAccount();
        Journey faster = journeys.signIn();
        Journey slower = journeys.begin();
        Future<Journey> signIn = transaction.execute(status -> {
            jdbc.sql("""
                            insert into old_account_link (old_account, teacher, linked_at)
                            select id, :teacher, now() from old_account where email_folded = :email""")
                    .param("teacher", faster.teacher())
                    .param("email", email)
                    .update();
            Future<Journey> running = Executors.newSingleThreadExecutor().submit(() -> slower.signIn(email));
            await().until(this::somebodyWaitsForALock);
            return running;
        });
        signIn.get();
        assertThat(slower.waiting()).containsExactly("claimOldAccount");
        assertThat(oldAccounts.linkedTo(faster.teacher())).isPresent();
        assertThat(oldAccounts.linkedTo(slower.teacher())).isEmpty();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void twoFirstSignInsAtTheSameMomentStartOneOnboarding() throws Exception {
        String email = anAddress();
        Journey journey = journeys.begin();
        Race.failuresOf(() -> journey.signIn(email), () -> journey.signIn(email));
        assertThat(journey.waiting()).containsExactly("claimOldAccount");
    }

    // The school

    @Test
    void theSchoolIsFoundAmongTheMatchesAndChosen() {
        Journey journey = lookingForASchool().findSchool("PL", "sp 3 jana pawla " + town);
        assertThat(options(journey)).contains(String.valueOf(school)).endsWith("SEARCH_AGAIN", "NOT_LISTED");
        assertThat(journey.chooseSchool(school).waiting()).containsExactly("chooseRole");
        assertThat(journey.form("chooseRole").data())
                .containsEntry("schoolName", schools.get(school).name())
                .containsEntry("schoolTown", town);
    }

    @Test
    void namesakesInOneTownAreToldApart() {
        for (String particulars : List.of(
                "'ul. Leśna 1', 'PRIMARY', ''",
                "'ul. Leśna 2', 'PRIMARY', ''",
                "'', 'KINDERGARTEN', '4711'",
                "'', 'UNKNOWN', '4712'")) {
            jdbc.sql(
                            "insert into school (country, name, city, address, kind, school_number, status, source, source_id) values ('PL', 'Szkoła', :town, "
                                    + particulars + ", 'CONFIRMED', 'test', gen_random_uuid()::text)")
                    .param("town", town)
                    .update();
        }
        Journey journey = lookingForASchool().findSchool("PL", "szkoła " + town);
        assertThat(options(journey, "chooseSchool", "schoolOptions"))
                .extracting(option -> option.get("label"))
                .contains(
                        "Szkoła, ul. Leśna 1, " + town + ", Primary school",
                                "Szkoła, ul. Leśna 2, " + town + ", Primary school",
                        "Szkoła, " + town + ", Kindergarten, 4711", "Szkoła, " + town + ", 4712");
    }

    @Test
    void aSchoolThatIsFoundByAnotherNameShowsIt() {
        jdbc.sql("insert into school_other_name values (:school, 'Dawna nazwa')")
                .param("school", school)
                .update();
        Journey journey = lookingForASchool().findSchool("PL", "dawna nazwa " + town);
        assertThat(option(journey, "chooseSchool", "schoolOptions", String.valueOf(school)))
                .endsWith("(also: Dawna nazwa)");
    }

    @Test
    void theTeacherMaySearchAgain() {
        Journey journey = lookingForASchool()
                .findSchool("PL", "nic takiego")
                .answer("chooseSchool", Map.of("school", "SEARCH_AGAIN"));
        assertThat(journey.waiting()).containsExactly("findSchool");
        assertThat(journey.form("findSchool").data()).containsEntry("words", "nic takiego");
    }

    @Test
    void aSchoolThatIsNotListedIsAddedThenFoundThenChosen() {
        Journey journey = lookingForASchool()
                .findSchool("PL", "nowa szkoła")
                .answer("chooseSchool", Map.of("school", "NOT_LISTED"))
                .answer("addSchool", Journey.newSchool("Całkiem nowa szkoła", town));
        assertThat(journey.waiting()).containsExactly("chooseSchool");
        assertThat(memberships.of(journey.teacher())).isEmpty();
        long added = Long.parseLong(options(journey).get(0));
        assertThat(schools.get(added).status()).isEqualTo(SchoolStatus.NEW);
        journey.chooseSchool(added).chooseRole("TEACHER").joinNow().approve("piotr", added);
        assertThat(schools.get(added).status()).isEqualTo(SchoolStatus.CONFIRMED);
    }

    @Test
    void aSchoolThatIsClosedAfterItWasChosenIsNotAttachedAndTheTeacherIsToldAndSearchesAgain() {
        Journey first = lookingForASchool()
                .findSchool("PL", "szkoła w chmurach")
                .answer("chooseSchool", Map.of("school", "NOT_LISTED"))
                .answer("addSchool", Journey.newSchool("Szkoła w Chmurach", town));
        long made = Long.parseLong(options(first).get(0));
        first.chooseSchool(made).chooseRole("TEACHER").joinNow();
        Journey second = lookingForASchool()
                .findSchool("PL", "szkoła w chmurach " + town)
                .chooseSchool(made);

        first.decide(
                "piotr",
                made,
                Map.of(
                        "decision",
                        "REFUSE",
                        "refusalReason",
                        "SCHOOL_DOES_NOT_EXIST",
                        "schoolJudgement",
                        "NO",
                        "reason",
                        "There is none"));
        second.chooseRole("TEACHER");

        assertThat(second.form("findSchool").data()).containsEntry("closedSchool", "Szkoła w Chmurach");
        assertThat(memberships.of(second.teacher())).as("nothing is attached").isEmpty();
        second.findSchool("PL", "szkoła podstawowa " + town).chooseSchool(school);
        assertThat(second.goBack("chooseRole")
                        .goBack("chooseSchool")
                        .form("findSchool")
                        .data())
                .containsEntry("closedSchool", "");
    }

    @Test
    void aSchoolThatIsRegisteredAlreadyIsNotAddedAgainButShownOnTop() {
        Journey journey = lookingForASchool()
                .findSchool("PL", "coś innego")
                .answer("chooseSchool", Map.of("school", "NOT_LISTED"))
                .answer("addSchool", Journey.newSchool("SZKOLA PODSTAWOWA NR 3 IM JANA PAWLA II", town));
        assertThat(journey.waiting()).containsExactly("chooseSchool");
        assertThat(options(journey)).first().isEqualTo(String.valueOf(school));
    }

    @RepeatedTest(5)
    void twoTeachersWhoAddTheSameSchoolAtTheSameMomentAddOne() throws Exception {
        Journey one =
                lookingForASchool().findSchool("PL", "nowa").answer("chooseSchool", Map.of("school", "NOT_LISTED"));
        Journey two =
                lookingForASchool().findSchool("PL", "nowa").answer("chooseSchool", Map.of("school", "NOT_LISTED"));
        Race.failuresOf(
                () -> one.answer("addSchool", Journey.newSchool("Wspólna " + town, town)),
                () -> two.answer("addSchool", Journey.newSchool("Wspólna " + town, town)));
        assertThat(options(one).get(0)).isEqualTo(options(two).get(0));
    }

    @Test
    void whoRecognisesTheSchoolAmongLikelyDuplicatesAddsNothing() {
        Journey journey = addingASchool().answer("addSchool", Journey.newSchool("SP nr 3 Jana Pawła II", town));
        assertThat(journey.waiting()).containsExactly("confirmSchool");
        assertThat(journey.form("confirmSchool").data()).containsEntry("proposedName", "SP nr 3 Jana Pawła II");
        assertThat(option(journey, "confirmSchool", "duplicateOptions", String.valueOf(school)))
                .contains("Szkoła Podstawowa nr 3 im. Jana Pawła II", town, "same number", "same town");

        journey.answer("confirmSchool", Map.of("duplicate", String.valueOf(school)));

        assertThat(journey.waiting()).containsExactly("chooseSchool");
        assertThat(options(journey)).first().isEqualTo(String.valueOf(school));
        assertThat(schoolsIn(town)).isOne();
        assertThat(proposalsOf(journey)).isZero();
    }

    @Test
    void whoSaysThatItIsAnotherSchoolSaysWhyAndTheValidatorReadsIt() {
        Journey journey = addingASchool().answer("addSchool", Journey.newSchool("SP nr 3 Jana Pawła II", town));
        assertThatThrownBy(() -> journey.answer("confirmSchool", Map.of("duplicate", "ANOTHER")))
                .isInstanceOf(FormRejectedException.class);
        assertThatThrownBy(() -> journey.answer("confirmSchool", Map.of("duplicate", "1")))
                .isInstanceOf(FormRejectedException.class);

        journey.answer(
                "confirmSchool", Map.of("duplicate", "ANOTHER", "anotherBecause", "The other one is for adults"));

        long added = Long.parseLong(options(journey).get(0));
        assertThat(added).isNotEqualTo(school);
        assertThat(options(journey)).as("the duplicate is shown beside it").contains(String.valueOf(school));
        journey.chooseSchool(added).chooseRole("TEACHER").joinNow();
        assertThat(evidence(journey, added))
                .contains(
                        "\"anotherBecause\":\"The other one is for adults\"",
                        "Szkoła Podstawowa nr 3 im. Jana Pawła II",
                        "SAME_NUMBER");
        assertThat(proposalsOf(journey)).isZero();
    }

    @Test
    void aSchoolThatLooksLikeNoneIsAddedWithoutAQuestion() {
        Journey journey = addingASchool().answer("addSchool", Journey.newSchool("Liceum Kopernika", town));
        assertThat(journey.waiting()).containsExactly("chooseSchool");
        assertThat(schoolsIn(town)).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from scheduled_tasks where task_name like 'head-%' and task_instance = (select id::text from school where city = ? "
                                        + "and name = 'Liceum Kopernika')")
                        .param(town)
                        .query(Integer.class)
                        .single())
                .as("nobody is told before an office has looked")
                .isZero();
    }

    @Test
    void whoGoesBackFindsWhatWasEnteredBefore() {
        Map<String, Object> entered = Journey.newSchool("SP nr 3 Jana Pawła II", town);
        Journey journey = addingASchool().answer("addSchool", entered);
        journey.goBack("confirmSchool");
        assertThat(journey.waiting()).containsExactly("addSchool");
        assertThat(journey.form("addSchool").data())
                .containsEntry("legalName", "SP nr 3 Jana Pawła II")
                .containsEntry("kind", "PRIMARY")
                .containsEntry("town", town)
                .containsEntry("headEmail", entered.get("headEmail"))
                .containsEntry("country", "PL");
        journey.goBack("addSchool");
        assertThat(journey.waiting()).containsExactly("chooseSchool");
        journey.goBack("chooseSchool");
        assertThat(journey.form("findSchool").data()).containsEntry("words", "coś innego");

        journey.findSchool("PL", "Jana Pawła II " + town).chooseSchool(school);
        journey.goBack("chooseRole");
        assertThat(journey.waiting()).containsExactly("chooseSchool");
        journey.chooseSchool(school).chooseRole("TEACHER");
        assertThat(journey.waiting()).containsExactly("applyForETwinning");
        assertThat(proposalsOf(journey)).as("kept until a school is attached").isZero();
    }

    @Test
    void theRoleCanBeChangedBeforeApplyingAndIsCheckedAgain() {
        Journey journey = atTheRole().chooseRole("TEACHER");
        journey.goBack("applyForETwinning");
        assertThat(journey.waiting()).containsExactly("chooseRole");
        journey.chooseRole("LIBRARIAN");
        assertThat(journey.membership(school).role()).isEqualTo(Role.LIBRARIAN);
        assertThat(journey.waiting()).containsExactly("applyForETwinning");
        journey.goBack("applyForETwinning");
        journey.chooseRole("COMPANY_STAFF");
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.BLOCKED);
        assertThat(journey.waiting()).isEmpty();
    }

    private Journey addingASchool() {
        return lookingForASchool()
                .findSchool("PL", "coś innego")
                .answer("chooseSchool", Map.of("school", "NOT_LISTED"));
    }

    private long schoolsIn(String town) {
        return jdbc.sql("select count(*) from school where city = :town")
                .param("town", town)
                .query(Long.class)
                .single();
    }

    private long proposalsOf(Journey journey) {
        return jdbc.sql("select count(*) from school_proposal where teacher = :teacher")
                .param("teacher", journey.teacher())
                .query(Long.class)
                .single();
    }

    // Role and eligibility

    @Test
    void companyStaffIsKeptOutAndToldWhy() {
        Journey journey = atTheRole().chooseRole("COMPANY_STAFF");
        assertThat(journey.waiting()).isEmpty();
        assertThat(journey.instance()).isNull();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.BLOCKED);
        assertThat(access.granted(journey.teacher())).isFalse();
    }

    @Test
    void companyStaffByMistakeIsCorrectedInTheProfile() {
        Journey journey = atTheRole().chooseRole("COMPANY_STAFF");
        onboarding.changeRole(journey.teacher(), journey.membership(school).id(), Role.LIBRARIAN);
        assertThat(journey.waiting()).containsExactly("applyForETwinning");
        assertThat(journey.membership(school).role()).isEqualTo(Role.LIBRARIAN);
    }

    @Test
    void whoChoosesASchoolWhoseOnboardingRunsIsLedThere() {
        Journey journey = waitingForValidation();
        onboarding.addSchool(journey.teacher());
        journey.findSchool("PL", town).chooseSchool(school).chooseRole("COMPANY_STAFF");
        assertThat(journey.waiting()).isEmpty();
        assertThat(journey.membership(school).role()).isEqualTo(Role.TEACHER);
        assertThat(journey.validation(school)).isNotNull();
    }

    @Test
    void attachingTheSameSchoolTwiceAtTheSameMomentRunsOnce() throws Exception {
        Journey journey = atTheRole();
        String task = journey.task("chooseRole");
        List<Throwable> failures = Race.failuresOf(
                () -> {
                    tasks.answer(journey.teacher(), task, Map.of("role", "TEACHER"));
                    return null;
                },
                () -> {
                    tasks.answer(journey.teacher(), task, Map.of("role", "TEACHER"));
                    return null;
                });
        assertThat(failures)
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(TaskGoneException.class));
        assertThat(journey.waiting()).containsExactly("applyForETwinning");
        assertThat(memberships.of(journey.teacher())).hasSize(1);
    }

    // Application and validation

    @Test
    void theWholeWayEndsETwinningValidated() {
        Journey journey = atTheRole().chooseRole("TEACHER");
        ProcessInstance instance = journey.instance();
        assertThat(instance.getBusinessKey()).isEqualTo(journey.teacher() + "/" + school);
        journey.joinNow();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.WAITING);
        assertThat(journey.validation(school).getTenantId()).isEqualTo("nso-pl");
        journey.approve("piotr", school);
        BpmnAwareTests.assertThat(instance)
                .hasPassed("grantAccess", "eTwinningValidated")
                .isEnded();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
        assertThat(access.granted(journey.teacher())).isTrue();
        assertThat(applications.decisionsOn(journey.membership(school).id()))
                .singleElement()
                .satisfies(decision -> assertThat(decision.decidedBy()).isEqualTo("piotr"));
    }

    @Test
    void laterEndsWellAndTheProfileStartsAgain() {
        Journey journey = atTheRole().chooseRole("TEACHER").answer("applyForETwinning", Map.of("join", "LATER"));
        assertThat(journey.instance()).isNull();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.ELIGIBLE);
        onboarding.applyForETwinning(
                journey.teacher(), journey.membership(school).id());
        assertThat(journey.waiting()).containsExactly("applyForETwinning");
    }

    @Test
    void applyingTwiceAtTheSameMomentRunsOnce() throws Exception {
        Journey journey = atTheRole().chooseRole("TEACHER").answer("applyForETwinning", Map.of("join", "LATER"));
        UUID membership = journey.membership(school).id();
        assertThat(Race.failuresOf(
                        () -> {
                            onboarding.applyForETwinning(journey.teacher(), membership);
                            return null;
                        },
                        () -> {
                            onboarding.applyForETwinning(journey.teacher(), membership);
                            return null;
                        }))
                .isEmpty();
        assertThat(journey.waiting()).containsExactly("applyForETwinning");
    }

    @Test
    void aRefusalIsOnRecordWithItsReasonAndTheTeacherMayApplyAgain() {
        Journey journey = waitingForValidation().refuse("piotr", school, "Not on the staff list");
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.REFUSED);
        assertThat(applications.decisionsOn(journey.membership(school).id()))
                .singleElement()
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("Not on the staff list"));
        onboarding.applyForETwinning(
                journey.teacher(), journey.membership(school).id());
        assertThat(journey.joinNow().validation(school)).isNotNull();
    }

    @Test
    void aQuestionIsAnsweredAndComesBackToTheSameValidator() {
        Journey journey = waitingForValidation().ask("piotr", school, "Which subject do you teach?");
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.QUESTION);
        assertThat(journey.form("giveInformation").data()).containsEntry("question", "Which subject do you teach?");
        journey.answer("giveInformation", Map.of("answer", "Mathematics"));
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.WAITING);
        assertThat(journey.validation(school).getAssignee()).isEqualTo("piotr");
        assertThat(evidence(journey, school)).contains("Which subject do you teach?", "Mathematics");
        journey.approve("piotr", school);
        assertThat(access.granted(journey.teacher())).isTrue();
    }

    @Test
    void aQuestionThatIsNotAnsweredInTimeIsARefusalAndTheTeacherMayApplyAgain() {
        Journey journey = waitingForValidation().ask("piotr", school, "Which subject do you teach?");
        ProcessInstance instance = journey.instance();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getId());

        BpmnAwareTests.assertThat(instance)
                .hasPassed("noAnswer", "refuseUnanswered", "refusedUnanswered")
                .isEnded();
        assertThat(journey.waiting()).isEmpty();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.REFUSED);
        assertThat(applications.decisionsOn(journey.membership(school).id()))
                .last()
                .satisfies(decision -> {
                    assertThat(decision.refusal()).isEqualTo(RefusalReason.NO_ANSWER);
                    assertThat(decision.decidedBy()).isEqualTo(Applications.PLATFORM);
                });
        onboarding.applyForETwinning(
                journey.teacher(), journey.membership(school).id());
        assertThat(journey.joinNow().validation(school)).isNotNull();
    }

    @Test
    void aDecisionIsMadeOnceWhateverIsClickedAtTheSameMoment() throws Exception {
        Journey journey = waitingForValidation();
        String task = journey.validation(school).getId();
        List<Throwable> failures =
                Race.failuresOf(() -> decide("piotr", task, "APPROVE"), () -> decide("zofia", task, "REFUSE"));
        assertThat(failures).hasSize(1);
        assertThat(applications.decisionsOn(journey.membership(school).id())).hasSize(1);
    }

    @Test
    void aQuestionWithoutAReasonIsNoDecision() {
        Journey journey = waitingForValidation();
        assertThatThrownBy(() -> journey.decide("piotr", school, Map.of("decision", "ASK")))
                .hasMessageContaining("reason");
        assertThat(journey.validation(school)).isNotNull();
    }

    @Test
    void nothingPersonalStaysInTheEngine() {
        String email = anAddress();
        // A name of their own: the open cases of namesakes would show the address, too.
        Journey journey = journeys.begin()
                .signIn(email, "Jedyna-" + town)
                .iAmNew()
                .findSchool("PL", town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .ask("piotr", school, "A very personal question")
                .answer("giveInformation", Map.of("answer", "A very personal answer"));
        assertThat(variablesWith(email))
                .describedAs("the evidence beside the open task")
                .isOne();
        journey.refuse("piotr", school, "A very personal reason");
        assertThat(variablesWith(email)).isZero();
        assertThat(variablesWith("very personal")).isZero();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
    }

    private long variablesWith(String text) {
        return jdbc.sql("""
                        select (select count(*) from act_ru_variable where text_ like '%' || :text || '%')
                             + (select count(*) from act_ge_bytearray where deployment_id_ is null
                                                                        and position(convert_to(:text, 'UTF8') in bytes_) > 0)""").param("text", text).query(Long.class).single();
    }

    private String evidence(Journey journey, long school) {
        return engine.getTaskService()
                .getVariableLocal(journey.validation(school).getId(), "evidence")
                .toString();
    }

    // Decisions that an office takes back

    @Test
    void anApprovalThatIsTakenBackIsDecidedOnceMoreAndAccessRestsMeanwhile() {
        Journey journey = waitingForValidation().approve("piotr", school);
        UUID membership = journey.membership(school).id();
        UUID decision = lastDecision(membership);

        assertThat(onboarding.reopenDecision(List.of("nso-pl"), decision, "zofia", "The head says otherwise"))
                .isTrue();

        assertThat(access.granted(journey.teacher())).isFalse();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.WAITING);
        assertThat(evidence(journey, school))
                .as("for the next validator")
                .contains("\"outcome\":\"APPROVED\"", "zofia", "The head says otherwise");
        assertThat(journey.validation(school).getAssignee())
                .as("for anybody in the office")
                .isNull();
        assertThat(applications.decisionsOn(membership)).singleElement().satisfies(kept -> {
            assertThat(kept.outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(kept.takenBack().by()).isEqualTo("zofia");
            assertThat(kept.takenBack().reason()).isEqualTo("The head says otherwise");
        });
        assertThat(jdbc.sql(
                                "select count(distinct terms_accepted_at) from etwinning_application where membership = :id")
                        .param("id", membership)
                        .query(Integer.class)
                        .single())
                .as("the teacher accepted the terms once")
                .isOne();

        journey.refuse("piotr", school, "The head says otherwise");
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.REFUSED);
        assertThat(applications.decisionsOn(membership))
                .extracting(RecordedDecision::outcome)
                .containsExactly(Outcome.APPROVED, Outcome.REFUSED);
        assertThat(onboarding.reopenDecision(List.of("nso-pl"), decision, "zofia", "Again"))
                .as("a newer decision counts")
                .isFalse();
    }

    @Test
    void aRefusalThatIsTakenBackOvertakesANewerApplication() {
        Journey journey = waitingForValidation().refuse("piotr", school, "Not on the staff list");
        UUID membership = journey.membership(school).id();
        UUID refusal = lastDecision(membership);
        onboarding.applyForETwinning(journey.teacher(), membership);
        journey.joinNow();
        UUID newer = applications.openOf(membership).orElseThrow();

        assertThat(onboarding.reopenDecision(List.of("nso-pl"), refusal, "piotr", "She is on the list after all"))
                .isTrue();

        assertThat(applications.openOf(membership)).isPresent().get().isNotEqualTo(newer);
        assertThat(journey.instance()).as("one onboarding").isNotNull();
        assertThat(evidence(journey, school)).contains("She is on the list after all");
        journey.approve("piotr", school);
        assertThat(access.granted(journey.teacher())).isTrue();
    }

    @Test
    void aRefusalThatIsTakenBackWhileTheTeacherLooksAtTheFormAgainTakesTheFormAway() {
        Journey journey = waitingForValidation().refuse("piotr", school, "Not on the staff list");
        UUID membership = journey.membership(school).id();
        onboarding.applyForETwinning(journey.teacher(), membership);
        assertThat(journey.waiting()).containsExactly("applyForETwinning");

        assertThat(onboarding.reopenDecision(List.of("nso-pl"), lastDecision(membership), "piotr", "A mistake"))
                .isTrue();

        assertThat(journey.waiting()).isEmpty();
        assertThat(journey.validation(school)).isNotNull();
    }

    @Test
    void whatTheTeacherEndedIsNotReopened() {
        Journey journey = waitingForValidation().approve("piotr", school);
        UUID membership = journey.membership(school).id();
        UUID decision = lastDecision(membership);
        onboarding.changeRole(journey.teacher(), membership, Role.COMPANY_STAFF);
        assertThat(onboarding.reopenDecision(List.of("nso-pl"), decision, "piotr", "A mistake"))
                .isFalse();
        onboarding.leaveSchool(journey.teacher(), membership);
        assertThat(onboarding.reopenDecision(List.of("nso-pl"), decision, "piotr", "A mistake"))
                .isFalse();
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.LEFT);
        assertThat(applications.decisionsOn(membership))
                .singleElement()
                .satisfies(kept -> assertThat(kept.takenBack()).isNull());
    }

    @Test
    void anotherOfficesDecisionLooksLikeOneThatDoesNotExist() {
        Journey journey = waitingForValidation().approve("piotr", school);
        UUID decision = lastDecision(journey.membership(school).id());
        assertThatThrownBy(() -> onboarding.reopenDecision(List.of("nso-fr"), decision, "piotr", "A mistake"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> onboarding.reopenDecision(List.of("nso-pl"), UUID.randomUUID(), "piotr", "A mistake"))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(access.granted(journey.teacher())).isTrue();
    }

    @RepeatedTest(3)
    void aDecisionIsTakenBackOnceWhateverIsClickedAtTheSameMoment() throws Exception {
        Journey journey = waitingForValidation().approve("piotr", school);
        UUID membership = journey.membership(school).id();
        UUID decision = lastDecision(membership);
        AtomicInteger taken = new AtomicInteger();
        Callable<Void> takeBack = () -> {
            if (onboarding.reopenDecision(List.of("nso-pl"), decision, "piotr", "A mistake")) {
                taken.incrementAndGet();
            }
            return null;
        };
        assertThat(Race.failuresOf(takeBack, takeBack, takeBack)).isEmpty();
        assertThat(taken).hasValue(1);
        assertThat(journey.validation(school)).isNotNull();
    }

    @RepeatedTest(3)
    void aDecisionThatIsTakenBackWhileTheTeacherLeavesLeavesNothingOpen() throws Exception {
        Journey journey = waitingForValidation().approve("piotr", school);
        UUID membership = journey.membership(school).id();
        UUID decision = lastDecision(membership);
        assertThat(Race.failuresOf(
                        () -> onboarding.reopenDecision(List.of("nso-pl"), decision, "piotr", "A mistake"), () -> {
                            onboarding.leaveSchool(journey.teacher(), membership);
                            return null;
                        }))
                .isEmpty();
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.LEFT);
        assertThat(applications.openOf(membership)).isEmpty();
        assertThat(journey.instance()).isNull();
    }

    @Test
    void thatADecisionWasTakenBackStaysOnRecordAndOnlyTheWordsCanBeErased() {
        Journey journey = waitingForValidation().approve("piotr", school);
        UUID decision = lastDecision(journey.membership(school).id());
        onboarding.reopenDecision(List.of("nso-pl"), decision, "piotr", "A mistake");
        for (String change :
                List.of("update decision_taken_back set taken_back_by = 'nobody'", "delete from decision_taken_back")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("insert into decision_taken_back values (:id, 'REFUSED', 'piotr', now())")
                        .param("id", decision)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("delete from decision_taken_back_text where decision = :id")
                        .param("id", decision)
                        .update())
                .isOne();
        assertThat(applications
                        .decisionsOn(journey.membership(school).id())
                        .get(0)
                        .takenBack()
                        .reason())
                .isNull();
    }

    private UUID lastDecision(UUID membership) {
        List<RecordedDecision> decisions = applications.decisionsOn(membership);
        return decisions.get(decisions.size() - 1).id();
    }

    // What the profile does while something runs

    @Test
    void aChangedRoleOvertakesTheApplicationThatWaits() {
        Journey journey = waitingForValidation();
        onboarding.changeRole(journey.teacher(), journey.membership(school).id(), Role.COMPANY_STAFF);
        assertThat(journey.validation(school)).isNull();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.BLOCKED);
        assertThat(applications.openOf(journey.membership(school).id())).isEmpty();
    }

    @Test
    void aChangeFromOnePedagogicalRoleToAnotherKeepsTheValidation() {
        Journey journey = waitingForValidation().approve("piotr", school);
        onboarding.changeRole(journey.teacher(), journey.membership(school).id(), Role.HEAD_TEACHER);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
        assertThat(journey.instance()).isNull();
    }

    @Test
    void aValidatedTeacherWhoBecomesCompanyStaffLosesAccess() {
        Journey journey = waitingForValidation().approve("piotr", school);
        onboarding.changeRole(journey.teacher(), journey.membership(school).id(), Role.COMPANY_STAFF);
        assertThat(access.granted(journey.teacher())).isFalse();
    }

    @Test
    void leavingTheSchoolEndsWhatRunsThere() {
        Journey journey = waitingForValidation().ask("piotr", school, "Are you still there?");
        UUID membership = journey.membership(school).id();
        onboarding.leaveSchool(journey.teacher(), membership);
        assertThat(journey.waiting()).isEmpty();
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.LEFT);
        assertThatThrownBy(() -> onboarding.applyForETwinning(journey.teacher(), membership))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void leavingWhileAValidatorDecidesLeavesNothingOpen() throws Exception {
        Journey journey = waitingForValidation();
        UUID membership = journey.membership(school).id();
        String task = journey.validation(school).getId();
        List<Throwable> failures = Race.failuresOf(() -> decide("piotr", task, "APPROVE"), () -> {
            onboarding.leaveSchool(journey.teacher(), membership);
            return null;
        });
        assertThat(failures).as("only the validator may come too late").hasSizeLessThanOrEqualTo(1);
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.LEFT);
        assertThat(applications.openOf(membership)).isEmpty();
        assertThat(applications.decisionsOn(membership)).hasSize(1 - failures.size());
        assertThat(access.granted(journey.teacher())).isFalse();
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isZero();
    }

    @Test
    void anotherSchoolIsAddedFromTheProfileOnceAtATime() {
        Journey journey = waitingForValidation();
        onboarding.addSchool(journey.teacher());
        onboarding.addSchool(journey.teacher());
        assertThat(journey.waiting()).containsExactly("findSchool");
        long second = knownSchool("Liceum Ogólnokształcące nr 5");
        journey.findSchool("PL", "liceum " + town).chooseSchool(second).chooseRole("TEACHER");
        assertThat(memberships.of(journey.teacher())).hasSize(2);
    }

    // Schools that turn out to be one

    @Test
    void aTeacherAtBothSchoolsCountsOnceAndTheValidationFirst() {
        Journey journey = waitingForValidation();
        long second = knownSchool("Ta sama szkoła");
        validatedAt(second, journey);
        assertThat(memberships.of(journey.teacher())).hasSize(2);

        SchoolMerge merge = merges.merge(second, school, "piotr", "Entered twice");

        assertThat(memberships.of(journey.teacher())).singleElement().satisfies(counted -> {
            assertThat(counted.school()).isEqualTo(second);
            assertThat(schools.get(counted.school()).id()).isEqualTo(school);
        });
        assertThat(access.granted(journey.teacher())).isTrue();
        onboarding.addSchool(journey.teacher());
        journey.findSchool("PL", town).chooseSchool(school).chooseRole("LIBRARIAN");
        assertThat(memberships.of(journey.teacher()))
                .as("it is attached already")
                .hasSize(1);

        merges.end(merge.id(), "piotr");
        assertThat(memberships.of(journey.teacher())).hasSize(2);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.WAITING);
        assertThat(journey.validation(school)).isNotNull();
    }

    @Test
    void whoLeavesASchoolLeavesThoseThatWereMergedIntoIt() {
        Journey journey = waitingForValidation();
        long second = knownSchool("Ta sama szkoła");
        UUID validated = validatedAt(second, journey);
        SchoolMerge merge = merges.merge(second, school, "piotr", "Entered twice");

        onboarding.leaveSchool(journey.teacher(), validated);

        assertThat(memberships.of(journey.teacher())).isEmpty();
        merges.end(merge.id(), "piotr");
        assertThat(memberships.of(journey.teacher())).isEmpty();
        assertThat(journey.instance()).isNull();
    }

    @Test
    void aRoleIsChangedAtAllSchoolsThatAreOne() {
        Journey journey = atTheRole().chooseRole("TEACHER").answer("applyForETwinning", Map.of("join", "LATER"));
        long second = knownSchool("Ta sama szkoła");
        UUID validated = validatedAt(second, journey);
        merges.merge(second, school, "piotr", "Entered twice");

        onboarding.changeRole(journey.teacher(), validated, Role.HEAD_TEACHER);
        assertThat(memberships.all(journey.teacher(), school))
                .hasSize(2)
                .allMatch(same -> same.role().equals(Role.HEAD_TEACHER));
        assertThat(journey.waiting())
                .as("the teacher is validated there already")
                .isEmpty();

        onboarding.changeRole(journey.teacher(), validated, Role.COMPANY_STAFF);
        assertThat(access.granted(journey.teacher())).isFalse();
        assertThat(memberships.all(journey.teacher(), school))
                .allMatch(same -> same.state() == MembershipState.BLOCKED);
    }

    @Test
    void whoChoseASchoolBeforeItWasMergedIsAttachedToTheSurvivor() {
        long second = knownSchool("Ta sama szkoła");
        Journey journey =
                lookingForASchool().findSchool("PL", "ta sama szkola " + town).chooseSchool(second);
        merges.merge(second, school, "piotr", "Entered twice");

        assertThat(journey.form("chooseRole").data())
                .containsEntry("schoolName", schools.get(school).name());
        journey.chooseRole("TEACHER").joinNow();
        assertThat(memberships.of(journey.teacher()))
                .singleElement()
                .satisfies(counted -> assertThat(counted.school()).isEqualTo(school));
    }

    @Test
    void aCaseThatIsPendingStaysWithItsOffice() {
        Journey journey = waitingForValidation();
        long abroad = creation.create(
                        new NewSchool("FR", SchoolKind.PRIMARY, "École", "", "", "", "", town, "", "", "", ""),
                        journey.teacher(),
                        "")
                .school();
        merges.merge(school, abroad, "piotr", "Entered twice");

        journey.ask("piotr", school, "Which one?").answer("giveInformation", Map.of("answer", "That one"));

        assertThat(journey.validation(school).getTenantId()).isEqualTo("nso-pl");
        assertThat(engine.getTaskService()
                        .getVariableLocal(journey.validation(school).getId(), "schoolName"))
                .isEqualTo("École");
    }

    private UUID validatedAt(long second, Journey journey) {
        onboarding.addSchool(journey.teacher());
        journey.findSchool("PL", schools.get(second).name() + " " + town)
                .chooseSchool(second)
                .chooseRole("TEACHER")
                .joinNow()
                .approve("piotr", second);
        return journey.membership(second).id();
    }

    // Reminders

    @Test
    void aReminderDisturbsNothing() {
        Journey journey = lookingForASchool();
        String instance = journey.instance().getId();
        reminders.remind(Instant.now(), Instant.now().plus(Duration.ofDays(4)));
        assertThat(journey.waiting()).containsExactly("findSchool");
        BpmnAwareTests.assertThat(journey.instance())
                .hasPassed("remindTeacher", "teacherReminded")
                .isNotEnded();
        journey.findSchool("PL", town).chooseSchool(school).chooseRole("COMPANY_STAFF");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    // Whose task is it?

    @Test
    void nobodyReachesAnotherTeachersTask() {
        String task = journeys.signIn().task("claimOldAccount");
        UUID stranger = journeys.signIn().teacher();
        assertThatThrownBy(() -> tasks.form(stranger, task)).isInstanceOf(TaskGoneException.class);
        assertThatThrownBy(() -> tasks.answer(stranger, task, Map.of())).isInstanceOf(TaskGoneException.class);
    }

    @Test
    void nobodyActsOnAnotherTeachersMembership() {
        UUID membership = waitingForValidation().membership(school).id();
        UUID stranger = journeys.signIn().teacher();
        assertThatThrownBy(() -> onboarding.leaveSchool(stranger, membership))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> onboarding.changeRole(stranger, membership, Role.LIBRARIAN))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> onboarding.applyForETwinning(stranger, membership))
                .isInstanceOf(NoSuchElementException.class);
    }

    /** The recorder asks for a definition in the name of whoever walks over it. */
    private void letTheCoverageRecorderReadDefinitions() {
        AuthorizationService authorizations = engine.getAuthorizationService();
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .resourceId(OnboardingProcess.TEACHER_ONBOARDING)
                        .count()
                == 0) {
            Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            read.setResource(Resources.PROCESS_DEFINITION);
            read.setResourceId(OnboardingProcess.TEACHER_ONBOARDING);
            read.addPermission(Permissions.READ);
            authorizations.saveAuthorization(read);
        }
    }

    private Journey lookingForASchool() {
        return journeys.signIn().iAmNew();
    }

    private Journey atTheRole() {
        return lookingForASchool().findSchool("PL", town).chooseSchool(school);
    }

    private Journey waitingForValidation() {
        return atTheRole().chooseRole("TEACHER").joinNow();
    }

    private Void decide(String validator, String task, String decision) {
        identity.setAuthentication(validator, List.of("nso-pl"), List.of("nso-pl"));
        try {
            engine.getTaskService()
                    .complete(
                            task,
                            Map.of(
                                    "decision",
                                    decision,
                                    "reason",
                                    "Because",
                                    "refusalReason",
                                    "OTHER",
                                    "personJudgement",
                                    "YES",
                                    "schoolJudgement",
                                    "YES",
                                    "membershipJudgement",
                                    decision.equals("APPROVE") ? "YES" : "NO"));
        } finally {
            identity.clearAuthentication();
        }
        return null;
    }

    private static List<String> options(Journey journey) {
        return options(journey, "chooseSchool", "schoolOptions").stream()
                .map(option -> option.get("value"))
                .toList();
    }

    private static String option(Journey journey, String task, String fact, String value) {
        return options(journey, task, fact).stream()
                .filter(option -> option.get("value").equals(value))
                .findFirst()
                .orElseThrow()
                .get("label");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> options(Journey journey, String task, String fact) {
        return (List<Map<String, String>>) journey.form(task).data().get(fact);
    }

    private long knownSchool(String name) {
        long id = creation.create(
                        new NewSchool("PL", SchoolKind.PRIMARY, name, "", "", "", "", town, "", "", "", ""),
                        journeys.signIn().teacher(),
                        "")
                .school();
        schools.confirm(id);
        return id;
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    private String anOldAccount() {
        String email = anAddress();
        jdbc.sql("""
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        values (gen_random_uuid(), :email, :email, 'Anna', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01')""").param("email", email).update();
        return email;
    }
}
