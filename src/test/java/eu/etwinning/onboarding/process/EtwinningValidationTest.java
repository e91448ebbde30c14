package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Poison;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAnswer;
import eu.etwinning.onboarding.application.HeadLink;
import eu.etwinning.onboarding.application.Judgement;
import eu.etwinning.onboarding.application.Judgements;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RecordedDecision;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolMerges;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolSearch;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** The validation, walked on every path with the real services and the real database. */
@OnboardingTest
@Import(ValidationCoverageConfiguration.class)
class EtwinningValidationTest {

    private static final Pattern LINK = Pattern.compile("http://localhost/head/([A-Za-z0-9_-]+)");

    @TempDir
    private static Path definitions;

    private static final Map<String, Object> NO_SUCH_SCHOOL = Map.of(
            "decision",
            "REFUSE",
            "refusalReason",
            "SCHOOL_DOES_NOT_EXIST",
            "schoolJudgement",
            "NO",
            "reason",
            "There is none");

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Applications applications;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private SchoolRegister schools;

    @Autowired
    private SchoolSearch search;

    @Autowired
    private SchoolMerges merges;

    @Autowired
    private HeadAnswers headAnswers;

    @Autowired
    private ValidatorForms caseForms;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private long school;
    private String town;

    /** The recorder of the coverage knows no tenants, so the ways of single offices are left out here. */
    @DynamicPropertySource
    static void theDefinitionsForAllAlone(DynamicPropertyRegistry registry) {
        registry.add("onboarding.definitions.folder", () -> {
            try {
                FileSystemUtils.copyRecursively(Path.of("forms"), definitions.resolve("forms"));
                FileSystemUtils.copyRecursively(Path.of("processes"), definitions.resolve("processes"));
                FileSystemUtils.deleteRecursively(definitions.resolve("processes/offices"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return definitions.toString();
        });
    }

    @BeforeEach
    void aSchoolAndAValidator() {
        letTheCoverageRecorderReadDefinitions();
        Journey.validator(engine, "piotr");
        town = "Validowo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        school = newSchool("Szkoła Podstawowa nr 3 im. Jana Pawła II", "");
        schools.confirm(school);
    }

    // Judgements

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            APPROVE | YES | YES | NO  | -                    | To approve, all three judgements must be yes
            APPROVE | YES | YES | -   | -                    | To approve, all three judgements must be yes
            REFUSE  | YES | YES | YES | NOT_IN_SCHOOL        | To refuse, at least one of the three judgements must be no.
            REFUSE  | -   | -   | -   | OTHER                | To refuse, at least one of the three judgements must be no.
            REFUSE  | NO  | YES | YES | NOT_IN_SCHOOL        | If the person does not work at this school, the judgement of the membership must be no.
            REFUSE  | YES | YES | NO  | SCHOOL_DOES_NOT_EXIST | If the school does not exist, the judgement of the school must be no.
            REFUSE  | YES | NO  | YES | -                    | "Why is the application refused?": Please fill this in.
            """)
    void aDecisionThatItsJudgementsDoNotBearIsToldInASentenceAndIsNone(
            String decision, String person, String schoolJudged, String membership, String refusal, String sentence) {
        Journey journey = waitingForValidation();
        String task = journey.validation(school).getId();
        Map<String, Object> answer = new HashMap<>(Map.of("decision", decision));
        answer.put("personJudgement", person);
        answer.put("schoolJudgement", schoolJudged);
        answer.put("membershipJudgement", membership);
        if (decision.equals("REFUSE")) {
            answer.put("reason", "Because");
            answer.put("refusalReason", refusal);
        }
        answer.values().removeIf(value -> value == null);

        assertThatThrownBy(() -> caseForms.check(task, answer))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        rejected -> assertThat(rejected.sentences())
                                .anySatisfy(told -> assertThat(told).startsWith(sentence)));
        assertThatThrownBy(() -> journey.complete("piotr", task, answer))
                .as("also past the form")
                .isInstanceOf(FormRejectedException.class);
        assertThat(journey.validation(school)).isNotNull();
        assertThat(decisionsOn(journey)).isEmpty();
    }

    @Test
    void nobodyDecidesOnTheirOwnApplication() {
        Journey journey = waitingForValidation();
        String user = "own-" + UUID.randomUUID();
        Journey.validator(engine, user);
        jdbc.sql(
                        "update act_id_user set email_ = (select email_folded from teacher where id = :teacher) where id_ = :user")
                .param("teacher", journey.teacher())
                .param("user", user)
                .update();
        assertThatThrownBy(() -> journey.approve(user, school))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        rejected -> assertThat(rejected.sentences())
                                .containsExactly("This is your own application. Please leave it to a colleague."));
        assertThat(decisionsOn(journey)).isEmpty();
        journey.approve("piotr", school);
        assertThat(decisionsOn(journey)).hasSize(1);
    }

    @Test
    void aDecisionIsOnRecordWithJudgementsAndWhatWasSeen() {
        Journey journey = waitingForValidation();
        String seen = evidence(journey, school).toString();
        journey.decide(
                "piotr",
                school,
                Map.of(
                        "decision",
                        "REFUSE",
                        "refusalReason",
                        "PERSON_NOT_IDENTIFIED",
                        "personJudgement",
                        "NO",
                        "reason",
                        "Who are you?"));

        RecordedDecision decision = decisionsOn(journey).get(0);
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.refusal()).isEqualTo(RefusalReason.PERSON_NOT_IDENTIFIED);
        assertThat(decision.judgements()).isEqualTo(new Judgements(Judgement.NO, Judgement.YES, Judgement.NO));
        assertThat(jdbc.sql("select shown = :seen::jsonb from application_decision_evidence where decision = :id")
                        .param("seen", seen)
                        .param("id", decision.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> jdbc.sql("update application_decision set refusal_reason = 'OTHER' where id = :id")
                        .param("id", decision.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("delete from application_decision_evidence where decision = :id")
                        .param("id", decision.id())
                        .update())
                .as("can be erased")
                .isOne();
        assertThat(decisionsOn(journey)).hasSize(1);
    }

    @Test
    void theDatabaseTakesNoApprovalWithoutThreeYesAndNoRefusalWithoutANo() {
        Journey journey = waitingForValidation();
        UUID application = applications.openOf(journey.membership(school).id()).orElseThrow();
        for (String values : List.of(
                "'APPROVED', 'YES', 'YES', 'NO', null",
                "'APPROVED', 'YES', 'YES', null, null",
                "'REFUSED', 'YES', 'YES', 'YES', 'OTHER'",
                "'REFUSED', 'NO', null, null, null",
                "'ASKED', null, null, null, 'OTHER'")) {
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into application_decision (id, application, round, office, decided_by, decided_at, outcome, person_judgement,
                                                              school_judgement, membership_judgement, refusal_reason)
                            values (gen_random_uuid(), :application, 1, 'nso-pl', 'piotr', now(), %s)""".formatted(values))
                            .param("application", application)
                            .update())
                    .as(values)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    // Evidence

    @Test
    void theCaseShowsThePersonTheSchoolAndWhatWasDecidedBefore() {
        Journey journey = waitingForValidation().refuse("piotr", school, "Not on the staff list");
        long second = newSchool("Liceum Ogólnokształcące nr 5", "");
        onboarding.addSchool(journey.teacher());
        journey.findSchool("PL", "liceum " + town)
                .chooseSchool(second)
                .chooseRole("LIBRARIAN")
                .joinNow();

        JsonNode evidence = evidence(journey, second);
        assertThat(evidence.at("/person/name").asText()).isEqualTo("Anna Nowak");
        assertThat(evidence.at("/school/status").asText()).isEqualTo("NEW");
        assertThat(evidence.at("/school/addedBy").asText()).isEqualTo("Anna Nowak");
        assertThat(evidence.at("/schools/0/state").asText()).isEqualTo("REFUSED");
        assertThat(evidence.at("/decisions/0/decision/reason").asText()).isEqualTo("Not on the staff list");
        assertThat(evidence.at("/membership/role").asText()).isEqualTo("LIBRARIAN");
        assertThat(engine.getTaskService()
                        .getVariablesLocal(journey.validation(second).getId()))
                .as("the columns of the lists")
                .containsEntry("teacherName", "Anna Nowak")
                .containsEntry("schoolName", "Liceum Ogólnokształcące nr 5")
                .containsEntry("schoolTown", town)
                .containsEntry("role", "Bibliotekarz / bibliotekarka");
    }

    @Test
    void whoeverMayBeTheSamePersonIsShownAlsoWhenTheyComeLater() {
        String name = "Żak-" + town;
        Journey journey = journeys.begin()
                .signIn(anAddress(), name)
                .iAmNew()
                .findSchool("PL", town)
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        Journey namesake = journeys.begin()
                .signIn(anAddress(), name.toUpperCase().replace('Ż', 'Z'))
                .iAmNew();
        assertThat(evidence(journey, school).path("lookAlikes"))
                .as("at no school yet")
                .isEmpty();

        namesake.findSchool("PL", town).chooseSchool(school).chooseRole("TEACHER");

        assertThat(evidence(journey, school).path("lookAlikes")).hasSize(1);
        assertThat(evidence(journey, school).at("/lookAlikes/0").toString()).contains("SAME_NAME", "SAME_SCHOOL");
    }

    @Test
    void aSchoolThatIsAddedLaterAndLooksAlikeIsShown() {
        Journey journey = waitingForValidation();
        Journey other = journeys.signIn()
                .iAmNew()
                .findSchool("PL", "coś innego")
                .answer("chooseSchool", Map.of("school", "NOT_LISTED"))
                .answer("addSchool", Journey.newSchool("SP nr 3 Jana Pawła II", town))
                .answer("confirmSchool", Map.of("duplicate", "ANOTHER", "anotherBecause", "It is for adults"));
        assertThat(other.waiting()).containsExactly("chooseSchool");
        assertThat(evidence(journey, school).at("/duplicates/0/name").asText()).isEqualTo("SP nr 3 Jana Pawła II");
    }

    @Test
    void whatIsShownIsWrittenInTheReadersLanguageAndStaysHarmless() throws Exception {
        String name = "<script>alert(1)</script> \"O'Neill\" {{evidence.person}} مدرسة \u202Eabc";
        long strange = newSchool(name + "x".repeat(5_000), "Nobody knows \u202E");
        Journey journey = waitingForValidation(strange, "alert " + town);
        String evidence = engine.getTaskService()
                .getVariableLocal(journey.validation(strange).getId(), "evidence")
                .toString();

        JsonNode english = json.readTree(caseForms.readable(evidence, Locale.ENGLISH));
        assertThat(english.at("/school/0/label").asText()).isEqualTo("School");
        assertThat(english.at("/school/0/text").asText().replaceAll("[\\u2068\\u2069]", ""))
                .as("between marks that keep what is around it apart")
                .startsWith("<script>alert(1)</script> \"O'Neill\" {{evidence.person}} مدرسة abc")
                .endsWith("xxx");
        assertThat(english.toString())
                .as("nothing turns the direction of what comes after it")
                .doesNotContain("\u202E");
        assertThat(english.at("/membership/0/text").asText()).isEqualTo("Teacher");
        assertThat(engine.getTaskService()
                        .getVariableLocal(journey.validation(strange).getId(), "schoolName")
                        .toString())
                .hasSizeLessThan(4_000);
    }

    // Merge, close

    @Test
    void aSchoolThatIsAnotherOneIsMergedAndTheCaseComesBackToTheSameValidator() {
        long twin = newSchool("SP nr 3 Jana Pawła II", "It is for adults");
        Journey journey = waitingForValidation(twin, "SP nr 3 " + town);
        Journey colleague = waitingForValidation(twin, "SP nr 3 " + town);
        String task = journey.validation(twin).getId();
        assertThat(evidence(journey, twin).at("/duplicates/0/id").asLong()).isEqualTo(school);
        assertThatThrownBy(() -> caseForms.check(task, merge(twin))).isInstanceOf(FormRejectedException.class);
        caseForms.check(task, merge(school));

        journey.complete("piotr", task, merge(school));

        Task again = journey.validation(twin);
        assertThat(again.getId()).isNotEqualTo(task);
        assertThat(again.getAssignee()).isEqualTo("piotr");
        assertThat(evidence(journey, twin).at("/school/id").asLong()).isEqualTo(school);
        assertThat(evidence(colleague, twin).at("/school/id").asLong())
                .as("whoever else waits there")
                .isEqualTo(school);
        assertThat(decisionsOn(journey)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.MERGED);
            assertThat(decision.reason()).isEqualTo("Entered twice");
        });
        journey.approve("piotr", twin);
        assertThat(journey.membership(twin).state()).isEqualTo(MembershipState.VALIDATED);
    }

    @Test
    void aSchoolIsAlsoMergedIntoOneThatTheValidatorNamesByItsNumber() {
        long other = inTheRegister("PL", "Technikum Kolejowe", "Dalekowo");
        Journey journey = waitingForValidation();
        String task = journey.validation(school).getId();
        assertThat(evidence(journey, school).path("duplicates"))
                .as("nothing alike is offered")
                .isEmpty();

        caseForms.check(task, mergeByNumber(" " + other + " "));
        journey.complete("piotr", task, mergeByNumber(" " + other + " "));

        assertThat(evidence(journey, school).at("/school/id").asLong()).isEqualTo(other);
    }

    @Test
    void aNumberThatIsNoneOfASchoolToMergeIntoIsRefusedWithASentence() {
        Journey journey = waitingForValidation();
        String task = journey.validation(school).getId();
        long abroad = inTheRegister("SK", "Základná škola", town);
        long into = newSchool("Przedszkole nr 1", "");
        long merged = newSchool("Technikum nr 9", "");
        long closed = newSchool("Szkoła zamknięta", "");
        schools.close(closed);
        assertThat(refusal(task, mergeByNumber(String.valueOf(school))))
                .startsWith("This is the number of this very school.");
        assertThat(refusal(task, mergeByNumber("999999999999999999")))
                .startsWith("There is no school with this number.");
        assertThat(refusal(task, mergeByNumber(String.valueOf(abroad))))
                .startsWith("That school is in another country.");
        assertThat(refusal(task, mergeByNumber(String.valueOf(closed))))
                .isEqualTo("The school that would stay is closed.");
        assertThat(refusal(task, mergeByNumber(""))).isEqualTo("\"Number of that school\": Please fill this in.");
        for (String nonsense : List.of("5a", "-5", "5.0", "12345678901234567890", "' or 1=1")) {
            assertThat(refusal(task, mergeByNumber(nonsense))).startsWith("\"Number of that school\": ");
        }
        merges.merge(merged, school, "piotr", "Entered twice");
        assertThat(refusal(task, mergeByNumber(String.valueOf(merged))))
                .isEqualTo("The two are one school already. Please load the case again.");
        assertThat(refusal(task, mergeByNumber(String.valueOf(into))))
                .startsWith("Other schools were merged into this one, so it must stay.");
        assertThatThrownBy(() -> journey.complete("piotr", task, mergeByNumber(String.valueOf(abroad))))
                .as("also past the form")
                .isInstanceOf(FormRejectedException.class);
        assertThat(decisionsOn(journey)).isEmpty();
    }

    @Test
    void whatIsAnsweredInAFieldThatIsNotShownChangesNothing() {
        Journey journey = waitingForValidation();
        journey.decide(
                "piotr", school, Map.of("decision", "APPROVE", "survivor", "ANOTHER", "otherSchool", "nonsense"));
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
    }

    @Test
    void whoeverHasAClosedSchoolOnTheProfileIsToldWhatToDoAndNobodyElse() {
        long made = newSchool("Szkoła pod Wodą", "");
        Journey journey = waitingForValidation(made, "szkoła pod wodą " + town);
        String attached = anAddress();
        String asked = anAddress();
        String blocked = anAddress();
        String left = anAddress();
        atTheSchool(attached, made, "TEACHER");
        atTheSchool(asked, made, "TEACHER").joinNow().ask("piotr", made, "Which class?");
        atTheSchool(blocked, made, "COMPANY_STAFF");
        Journey leaver = atTheSchool(left, made, "TEACHER");
        onboarding.leaveSchool(leaver.teacher(), leaver.membership(made).id());

        journey.decide("piotr", made, NO_SUCH_SCHOOL);

        await().untilAsserted(() -> {
            assertThat(toldOfTheClosing(attached))
                    .singleElement()
                    .asString()
                    .contains("Please look for the right school and add it to your profile");
            assertThat(toldOfTheClosing(blocked))
                    .singleElement()
                    .asString()
                    .contains("Please look for the right school and add it to your profile");
            assertThat(toldOfTheClosing(asked))
                    .singleElement()
                    .asString()
                    .contains("your application is still looked at");
        });
        assertThat(toldOfTheClosing(left)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from notice where kind = 'SCHOOL_CLOSED' and teacher = any(array[:left, :refused])")
                        .param("left", leaver.teacher())
                        .param("refused", journey.teacher())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void oneWhoCannotBeToldOfTheClosingKeepsNoOtherFromBeingToldNorTheSchoolOpen() {
        long made = newSchool("Szkoła w Cieniu", "");
        Journey journey = waitingForValidation(made, "szkoła w cieniu " + town);
        Journey first = atTheSchool(anAddress(), made, "TEACHER");
        Journey odd = atTheSchool(anAddress(), made, "TEACHER");
        Journey last = atTheSchool(anAddress(), made, "TEACHER");
        try (Poison poison =
                new Poison(jdbc, "notice", "new.kind = 'SCHOOL_CLOSED' and new.teacher = '" + odd.teacher() + "'")) {
            journey.decide("piotr", made, NO_SUCH_SCHOOL);
            await().untilAsserted(() -> {
                assertThat(jdbc.sql("select count(*) from notice where kind = 'SCHOOL_CLOSED' and teacher in (:told)")
                                .param("told", List.of(first.teacher(), last.teacher()))
                                .query(Integer.class)
                                .single())
                        .isEqualTo(2);
                assertThat(jdbc.sql("select item from left_out where work = 'school-closed'")
                                .query(String.class)
                                .list())
                        .contains(odd.membership(made).id().toString());
            });
        }
        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.CLOSED);
        await().untilAsserted(() -> {
            jdbc.sql(
                            "update scheduled_tasks set execution_time = now() where task_name = 'school-closed' and not picked")
                    .update();
            assertThat(jdbc.sql("select teacher from notice where kind = 'SCHOOL_CLOSED' and teacher in (:told)")
                            .param("told", List.of(first.teacher(), odd.teacher(), last.teacher()))
                            .query(UUID.class)
                            .list())
                    .as("each once, in the end")
                    .containsExactlyInAnyOrder(first.teacher(), odd.teacher(), last.teacher());
            assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'school-closed'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void anOddCaseSpoilsNothingThatOthersDo() {
        long made = newSchool("Szkoła z Echem", "");
        Journey journey = waitingForValidation(made, "szkoła z echem " + town);
        Journey odd = atTheSchool(anAddress(), made, "TEACHER").joinNow();
        Journey other = atTheSchool(anAddress(), made, "TEACHER").joinNow();
        String task = odd.validation(made).getId();
        try (Poison poison = new Poison(jdbc, "act_ru_variable", "new.task_id_ = '" + task + "'")) {
            journey.decide("piotr", made, NO_SUCH_SCHOOL);
        }
        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.CLOSED);
        assertThat(evidence(other, made).at("/school/status").asText()).isEqualTo("CLOSED");
        assertThat(evidence(odd, made).at("/school/status").asText()).isEqualTo("NEW");
        assertThat(jdbc.sql("select item from left_out where work = 'open-cases'")
                        .query(String.class)
                        .list())
                .contains(odd.membership(made).id().toString());
    }

    @Test
    void aNewSchoolThatDoesNotExistIsClosedFoundNoMoreAndOthersAreTold() {
        long made = newSchool("Szkoła na Księżycu", "");
        Journey journey = waitingForValidation(made, "szkoła na księżycu " + town);
        String address = anAddress();
        Journey other = journeys.begin()
                .signIn(address)
                .iAmNew()
                .findSchool("PL", "szkoła na księżycu " + town)
                .chooseSchool(made)
                .chooseRole("TEACHER")
                .joinNow();

        journey.decide("piotr", made, NO_SUCH_SCHOOL);

        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.CLOSED);
        assertThat(search.search("PL", "szkoła na księżycu " + town, 5).matches())
                .isEmpty();
        assertThat(evidence(other, made).at("/school/status").asText()).isEqualTo("CLOSED");
        await().until(() -> mailbox.received().stream()
                .anyMatch(mail -> mail.to().contains(address) && mail.subject().equals("Is this really your school?")));
        assertThat(newSchool("Szkoła na Księżycu", "Now it does"))
                .as("may be added again")
                .isNotEqualTo(made);
    }

    @RepeatedTest(5)
    void whoeverAttachesASchoolAtTheMomentItIsClosedIsToldOneWayOrTheOther() throws Exception {
        long made = newSchool("Szkoła o Brzasku", "");
        Journey journey = waitingForValidation(made, "szkoła o brzasku " + town);
        Journey other = journeys.signIn()
                .iAmNew()
                .findSchool("PL", "szkoła o brzasku " + town)
                .chooseSchool(made);

        List<Throwable> overtaken =
                Race.failuresOf(() -> journey.decide("piotr", made, NO_SUCH_SCHOOL), () -> other.chooseRole("TEACHER"));
        assertThat(overtaken).hasOnlyElementsOfType(OptimisticLockingException.class);
        if (!overtaken.isEmpty()) {
            // The validator, whose case was just rewritten, is told to look at it once more.
            journey.decide("piotr", made, NO_SUCH_SCHOOL);
        }

        boolean attached = !memberships.of(other.teacher()).isEmpty();
        await().untilAsserted(() -> {
            assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'school-closed'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from notice where kind = 'SCHOOL_CLOSED' and teacher = :teacher")
                            .param("teacher", other.teacher())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(attached ? 1 : 0);
        });
        assertThat(other.waiting()).containsExactly(attached ? "applyForETwinning" : "findSchool");
    }

    @Test
    void aSchoolThatARefusalClosedIsOpenAgainWhenTheRefusalIsTakenBack() {
        long made = newSchool("Szkoła we Mgle", "");
        Journey journey = waitingForValidation(made, "szkoła we mgle " + town);
        Journey other = atTheSchool(anAddress(), made, "TEACHER").joinNow();
        journey.decide("piotr", made, NO_SUCH_SCHOOL);

        onboarding.reopenDecision(List.of("nso-pl"), lastDecision(journey, made), "piotr", "It does, behind the hill");

        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.NEW);
        assertThat(evidence(other, made).at("/school/status").asText())
                .as("to the other validator too")
                .isEqualTo("NEW");
        journey.approve("piotr", made);
        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.CONFIRMED);
    }

    @Test
    void aClosedSchoolThatSomebodyAddedOnceMoreStaysClosedWhenTheRefusalIsTakenBack() {
        long made = newSchool("Szkoła Widmo", "");
        Journey journey = waitingForValidation(made, "szkoła widmo " + town);
        journey.decide("piotr", made, NO_SUCH_SCHOOL);
        long again = newSchool("Szkoła Widmo", "");

        onboarding.reopenDecision(List.of("nso-pl"), lastDecision(journey, made), "piotr", "A mistake");

        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.CLOSED);
        assertThat(schools.get(again).status()).isEqualTo(SchoolStatus.NEW);
        assertThat(evidence(journey, made).at("/school/status").asText())
                .as("the case says so")
                .isEqualTo("CLOSED");
    }

    @Test
    void aSchoolThatAnotherRefusalClosedStaysClosed() {
        long made = newSchool("Szkoła Cień", "");
        Journey journey = waitingForValidation(made, "szkoła cień " + town);
        Journey other = atTheSchool(anAddress(), made, "TEACHER").joinNow().refuse("piotr", made, "Not known there");
        UUID refused = lastDecision(other, made);
        journey.decide("piotr", made, NO_SUCH_SCHOOL);

        onboarding.reopenDecision(List.of("nso-pl"), refused, "piotr", "A mistake");

        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.CLOSED);
    }

    @Test
    void aSchoolThatAnOfficeConfirmedIsNotClosedByARefusal() {
        Journey journey = waitingForValidation();
        journey.decide(
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
                        "Gone"));
        assertThat(schools.get(school).status()).isEqualTo(SchoolStatus.CONFIRMED);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.REFUSED);
    }

    // Ask the teacher

    @Test
    void theTeacherIsAskedThreeTimesAtMost() {
        Journey journey = waitingForValidation();
        for (int round = 1; round <= 3; round++) {
            assertThat(evidence(journey, school).path("questionsLeft").asInt()).isEqualTo(4 - round);
            journey.ask("piotr", school, "Question " + round)
                    .answer("giveInformation", Map.of("answer", "Answer " + round));
        }
        assertThatThrownBy(() -> journey.ask("piotr", school, "Question 4"))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        rejected -> assertThat(rejected.sentences())
                                .containsExactly("The teacher was asked 3 times already. Please approve or refuse."));
        journey.approve("piotr", school);
    }

    @Test
    void aCaseWhoseValidatorLeftTheOfficeWaitsForAnybodyThere() {
        Journey.validator(engine, "leaver");
        Journey journey = waitingForValidation().ask("leaver", school, "Who are you?");
        engine.getIdentityService().deleteMembership("leaver", "nso-pl");
        journey.answer("giveInformation", Map.of("answer", "I am I"));
        assertThat(journey.validation(school).getAssignee()).isNull();
    }

    // Ask the head

    @Test
    void theHeadIsAskedByMailAndTheCaseComesBackWithTheAnswer() {
        Journey journey = waitingForValidation();
        String task = journey.validation(school).getId();
        String head = anAddress();
        assertThatThrownBy(() -> caseForms.check(task, Map.of("decision", "ASK_HEAD")))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        rejected -> assertThat(rejected.sentences())
                                .containsExactly("No address of the head is known. Please type one."));

        journey.complete("piotr", task, Map.of("decision", "ASK_HEAD", "headEmail", head));

        assertThat(journey.validation(school)).as("waits for the head").isNull();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.WAITING);
        String secret = linkMailedTo(head);
        assertThat(jdbc.sql(
                                "select count(*) from head_inquiry where encode(link_hash, 'escape') like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .as("the secret lies nowhere")
                .isZero();
        assertThat(headAnswers.take(secret, HeadAnswer.WORKS_HERE).state()).isEqualTo(HeadLink.State.OPEN);

        assertThat(journey.validation(school).getAssignee()).isEqualTo("piotr");
        assertThat(evidence(journey, school).at("/askedHeads/0").toString()).contains("WORKS_HERE", "VALIDATOR", head);
        assertThat(journey.membership(school).state())
                .as("the answer is no decision")
                .isEqualTo(MembershipState.WAITING);
        assertThat(headAnswers.take(secret, HeadAnswer.NOT_THE_HEAD).state()).isEqualTo(HeadLink.State.ANSWERED);
        assertThat(evidence(journey, school).at("/askedHeads/0/answer").asText())
                .isEqualTo("WORKS_HERE");
    }

    @Test
    void anAddressThatOnlyTheTeacherGaveIsMarkedAsSuch() throws Exception {
        Journey journey = journeys.signIn()
                .iAmNew()
                .findSchool("PL", "coś innego")
                .answer("chooseSchool", Map.of("school", "NOT_LISTED"));
        Map<String, Object> entered = Journey.newSchool("Szkoła z dyrektorem", town);
        String head = anAddress();
        entered.put("headEmail", head);
        journey.answer("addSchool", entered);
        long added = jdbc.sql("select id from school where city = :town and name = 'Szkoła z dyrektorem'")
                .param("town", town)
                .query(Long.class)
                .single();
        journey.chooseSchool(added).chooseRole("TEACHER").joinNow();
        assertThat(evidence(journey, added).at("/head/enteredByTeacher").asBoolean())
                .isTrue();

        assertThat(readable(journey, added).path("school").toString())
                .contains("Only the teacher who added the school says so. Nothing was sent there yet");
        assertThat(refusal(journey.validation(added).getId(), Map.of("decision", "ASK_HEAD")))
                .startsWith("Only the teacher who added the school gave this address");

        journey.complete(
                "piotr", journey.validation(added).getId(), Map.of("decision", "ASK_HEAD", "schoolJudgement", "YES"));
        headAnswers.take(linkMailedTo(head), HeadAnswer.WORKS_HERE);

        assertThat(evidence(journey, added).at("/askedHeads/0/source").asText()).isEqualTo("TEACHER");
        assertThat(readable(journey, added).path("school").toString())
                .contains("piotr", "said yes to the school and so allowed to write there");
        assertThat(answerOfTheHead(journey, added))
                .contains(head, "(address that only the teacher who added the school gave)", "works here");
    }

    @Test
    void theSameAddressTypedByTheValidatorIsStillTheTeachersAndTheOneOfTheRegisterIsTheRegisters() throws Exception {
        String head = anAddress();
        long registered = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, head_name, head_email)
                        values ('PL', 'Szkoła z rejestru', :town, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text, 'Jan Lis', :head) returning id""")
                .param("town", town)
                .param("head", head)
                .query(Long.class)
                .single();
        Journey journey = waitingForValidation(registered, "rejestru " + town);
        journey.complete("piotr", journey.validation(registered).getId(), Map.of("decision", "ASK_HEAD"));
        headAnswers.take(linkMailedTo(head), HeadAnswer.WORKS_HERE);
        assertThat(answerOfTheHead(journey, registered)).contains(head, "(address from the register)", "works here");

        String entered = anAddress();
        jdbc.sql("update school set head_name = 'Jan Lis', head_email = :head where id = :id")
                .param("head", entered)
                .param("id", school)
                .update();
        Journey another = waitingForValidation();
        assertThat(refusal(
                        another.validation(school).getId(),
                        Map.of("decision", "ASK_HEAD", "headEmail", entered.toUpperCase(Locale.ROOT))))
                .startsWith("Only the teacher who added the school gave this address");
        another.askHead("piotr", school, " " + entered.toUpperCase(Locale.ROOT) + " ");
        assertThat(jdbc.sql("select address_source from head_inquiry where lower(address) = :head")
                        .param("head", entered)
                        .query(String.class)
                        .single())
                .isEqualTo("TEACHER");
    }

    @Test
    void theLinkToTheHeadWorksLongerThanTheCaseWaits() {
        String head = anAddress();
        Journey journey = askedHead(head);
        Instant asked = jdbc.sql("select asked_at from head_inquiry where address = :head")
                .param("head", head)
                .query(Timestamp.class)
                .single()
                .toInstant();
        Instant expires = jdbc.sql("select expires_at from head_inquiry where address = :head")
                .param("head", head)
                .query(Timestamp.class)
                .single()
                .toInstant();
        assertThat(Duration.between(asked, expires)).isCloseTo(Duration.ofDays(14), Duration.ofMinutes(1));
        assertThat(Duration.between(asked, timer(journey).getDuedate().toInstant()))
                .isCloseTo(Duration.ofDays(7), Duration.ofMinutes(1));
    }

    @Test
    void whereTheHeadSaysNothingTheCaseComesBackByItselfAndALateAnswerIsStillShown() {
        Journey journey = askedHead(anAddress());
        fireTimer(journey);
        assertThat(evidence(journey, school).at("/askedHeads/0/answer").isNull())
                .isTrue();

        String head = jdbc.sql("select address from head_inquiry order by asked_at desc limit 1")
                .query(String.class)
                .single();
        headAnswers.take(linkMailedTo(head), HeadAnswer.DOES_NOT_WORK_HERE);

        assertThat(evidence(journey, school).at("/askedHeads/0/answer").asText())
                .isEqualTo("DOES_NOT_WORK_HERE");
    }

    @Test
    void aLinkWhoseTimeIsOverOrThatNobodyNeedsAnyMoreTakesNoAnswer() {
        String head = anAddress();
        Journey journey = askedHead(head);
        String secret = linkMailedTo(head);
        jdbc.sql(
                        "update head_inquiry set asked_at = asked_at - interval '20 days', expires_at = expires_at - interval '20 days' where address = :head")
                .param("head", head)
                .update();
        assertThat(headAnswers.take(secret, HeadAnswer.WORKS_HERE).state()).isEqualTo(HeadLink.State.EXPIRED);
        assertThat(journey.validation(school)).isNull();

        String other = anAddress();
        Journey leaver = askedHead(other);
        String needless = linkMailedTo(other);
        onboarding.leaveSchool(leaver.teacher(), leaver.membership(school).id());
        assertThat(headAnswers.take(needless, HeadAnswer.WORKS_HERE).state()).isEqualTo(HeadLink.State.NOT_NEEDED);
        assertThat(headAnswers.take("nonsense", HeadAnswer.WORKS_HERE).state()).isEqualTo(HeadLink.State.UNKNOWN);
    }

    @RepeatedTest(3)
    void twoAnswersAtTheSameMomentAreOne() throws Exception {
        String head = anAddress();
        Journey journey = askedHead(head);
        String secret = linkMailedTo(head);
        assertThat(Race.failuresOf(
                        () -> headAnswers.take(secret, HeadAnswer.WORKS_HERE),
                        () -> headAnswers.take(secret, HeadAnswer.NOT_THE_HEAD)))
                .isEmpty();
        assertThat(evidence(journey, school).at("/askedHeads")).hasSize(1);
        assertThat(journey.validation(school)).isNotNull();
    }

    @Test
    void nothingThatWasWrittenStaysInACaseThatWaitsForTheHead() {
        String head = anAddress();
        Journey journey = waitingForValidation();
        journey.complete(
                "piotr",
                journey.validation(school).getId(),
                Map.of("decision", "ASK_HEAD", "headEmail", head, "reason", "A very personal reason"));
        assertThat(jdbc.sql("""
                        select (select count(*) from act_ru_variable where text_ like '%' || :head || '%' or text_ like '%very personal%')
                             + (select count(*) from act_ge_bytearray where deployment_id_ is null and position(convert_to(:head, 'UTF8') in bytes_) > 0)""").param("head", head).query(Long.class).single()).isZero();
    }

    private Journey askedHead(String head) {
        Journey journey = waitingForValidation();
        journey.complete(
                "piotr", journey.validation(school).getId(), Map.of("decision", "ASK_HEAD", "headEmail", head));
        return journey;
    }

    private String linkMailedTo(String head) {
        return await().until(
                        () -> mailbox.received().stream()
                                .filter(mail -> mail.to().contains(head))
                                .map(mail -> LINK.matcher(mail.text()))
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Job timer(Journey journey) {
        String key = OnboardingProcess.businessKey(journey.teacher(), school);
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(OnboardingProcess.ETWINNING_VALIDATION)
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private void fireTimer(Journey journey) {
        engine.getManagementService().executeJob(timer(journey).getId());
    }

    private static Map<String, Object> merge(long into) {
        return Map.of("decision", "MERGE", "survivor", String.valueOf(into), "mergeReason", "Entered twice");
    }

    private static Map<String, Object> mergeByNumber(String number) {
        return Map.of(
                "decision", "MERGE", "survivor", "ANOTHER", "otherSchool", number, "mergeReason", "Entered twice");
    }

    /** The one sentence with which the answer is refused. */
    private String refusal(String task, Map<String, Object> answer) {
        List<String> sentences = catchThrowableOfType(FormRejectedException.class, () -> caseForms.check(task, answer))
                .sentences();
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }

    private Journey atTheSchool(String address, long at, String role) {
        return journeys.begin()
                .signIn(address)
                .iAmNew()
                .findSchool("PL", schools.get(at).name() + " " + town)
                .chooseSchool(at)
                .chooseRole(role);
    }

    private List<String> toldOfTheClosing(String address) {
        return mailbox.received().stream()
                .filter(mail -> mail.to().contains(address) && mail.subject().equals("Is this really your school?"))
                .map(Mailbox.Mail::text)
                .toList();
    }

    private JsonNode readable(Journey journey, long school) throws JsonProcessingException {
        return json.readTree(caseForms.readable(
                engine.getTaskService()
                        .getVariableLocal(journey.validation(school).getId(), "evidence")
                        .toString(),
                Locale.ENGLISH));
    }

    /** As the validator reads it, without the marks around what others wrote. */
    private String answerOfTheHead(Journey journey, long school) throws JsonProcessingException {
        return readable(journey, school).at("/membership/1/text").asText().replaceAll("[\\u2066-\\u2069]", "");
    }

    private JsonNode evidence(Journey journey, long school) {
        try {
            return json.readTree(engine.getTaskService()
                    .getVariableLocal(journey.validation(school).getId(), "evidence")
                    .toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<RecordedDecision> decisionsOn(Journey journey) {
        return applications.decisionsAbout(journey.teacher());
    }

    private Journey waitingForValidation() {
        return waitingForValidation(school, town);
    }

    private Journey waitingForValidation(long at, String words) {
        return journeys.signIn()
                .iAmNew()
                .findSchool("PL", words)
                .chooseSchool(at)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private UUID lastDecision(Journey journey, long at) {
        List<RecordedDecision> decisions =
                applications.decisionsOn(journey.membership(at).id());
        return decisions.get(decisions.size() - 1).id();
    }

    private long newSchool(String name, String anotherBecause) {
        return creation.create(
                        new NewSchool("PL", SchoolKind.PRIMARY, name, "", "", "", "", town, "", "", "", ""),
                        journeys.signIn().teacher(),
                        anotherBecause)
                .school();
    }

    private long inTheRegister(String country, String name, String city) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values (:country, :name, :city, 'PRIMARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""")
                .param("country", country)
                .param("name", name)
                .param("city", city)
                .query(Long.class)
                .single();
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** The recorder asks for a definition in the name of whoever walks over it. */
    private void letTheCoverageRecorderReadDefinitions() {
        AuthorizationService authorizations = engine.getAuthorizationService();
        for (String definition :
                List.of(OnboardingProcess.TEACHER_ONBOARDING, OnboardingProcess.ETWINNING_VALIDATION)) {
            if (authorizations
                            .createAuthorizationQuery()
                            .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                            .resourceType(Resources.PROCESS_DEFINITION)
                            .resourceId(definition)
                            .count()
                    == 0) {
                Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
                read.setResource(Resources.PROCESS_DEFINITION);
                read.setResourceId(definition);
                read.addPermission(Permissions.READ);
                authorizations.saveAuthorization(read);
            }
        }
    }
}
