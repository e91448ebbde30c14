package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.demo.Mailbox;
import eu.etwinning.onboarding.etwinning.Applications;
import eu.etwinning.onboarding.etwinning.Decision;
import eu.etwinning.onboarding.etwinning.HeadAnswer;
import eu.etwinning.onboarding.etwinning.HeadLink;
import eu.etwinning.onboarding.etwinning.Judgement;
import eu.etwinning.onboarding.etwinning.Judgements;
import eu.etwinning.onboarding.etwinning.Outcome;
import eu.etwinning.onboarding.etwinning.RefusalReason;
import eu.etwinning.onboarding.profile.MembershipState;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.SchoolCreation;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolSearch;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
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
import static org.awaitility.Awaitility.await;

/** The validation, walked on every path with the real services and the real database. */
@OnboardingTest
@Import(ValidationCoverageConfiguration.class)
class EtwinningValidationTest {

    private static final Pattern LINK = Pattern.compile("http://localhost/head/([A-Za-z0-9_-]+)");

    @Autowired
    private Onboarding onboarding;
    @Autowired
    private TeacherTasks tasks;
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
    private HeadAnswers headAnswers;
    @Autowired
    private CaseForms caseForms;
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
    void aDecisionThatItsJudgementsDoNotBearIsToldInASentenceAndIsNone(String decision, String person, String schoolJudged, String membership,
                                                                       String refusal, String sentence) {
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

        assertThatThrownBy(() -> caseForms.check(task, answer)).isInstanceOfSatisfying(FormRejectedException.class,
                rejected -> assertThat(rejected.sentences()).anySatisfy(told -> assertThat(told).startsWith(sentence)));
        assertThatThrownBy(() -> journey.complete("piotr", task, answer)).as("also past the form").isInstanceOf(FormRejectedException.class);
        assertThat(journey.validation(school)).isNotNull();
        assertThat(decisionsOn(journey)).isEmpty();
    }

    @Test
    void aDecisionIsOnRecordWithJudgementsAndWhatWasSeen() {
        Journey journey = waitingForValidation();
        String seen = evidence(journey, school).toString();
        journey.decide("piotr", school, Map.of("decision", "REFUSE", "refusalReason", "PERSON_NOT_IDENTIFIED", "personJudgement", "NO", "reason", "Who are you?"));

        Decision decision = decisionsOn(journey).get(0);
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.refusal()).isEqualTo(RefusalReason.PERSON_NOT_IDENTIFIED);
        assertThat(decision.judgements()).isEqualTo(new Judgements(Judgement.NO, Judgement.YES, Judgement.NO));
        assertThat(jdbc.sql("select shown = :seen::jsonb from application_decision_evidence where decision = :id").param("seen", seen)
                .param("id", decision.id()).query(Boolean.class).single()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update application_decision set refusal_reason = 'OTHER' where id = :id").param("id", decision.id()).update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("delete from application_decision_evidence where decision = :id").param("id", decision.id()).update()).as("can be erased").isOne();
        assertThat(decisionsOn(journey)).hasSize(1);
    }

    @Test
    void theDatabaseTakesNoApprovalWithoutThreeYesAndNoRefusalWithoutANo() {
        Journey journey = waitingForValidation();
        UUID application = applications.openOf(journey.membership(school).id()).orElseThrow();
        for (String values : List.of("'APPROVED', 'YES', 'YES', 'NO', null", "'APPROVED', 'YES', 'YES', null, null", "'REFUSED', 'YES', 'YES', 'YES', 'OTHER'",
                "'REFUSED', 'NO', null, null, null", "'ASKED', null, null, null, 'OTHER'")) {
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into application_decision (id, application, round, office, decided_by, decided_at, outcome, person_judgement,
                                                              school_judgement, membership_judgement, refusal_reason)
                            values (gen_random_uuid(), :application, 1, 'nso-pl', 'piotr', now(), %s)""".formatted(values))
                    .param("application", application).update()).as(values).isInstanceOf(DataAccessException.class);
        }
    }

    // Evidence

    @Test
    void theCaseShowsThePersonTheSchoolAndWhatWasDecidedBefore() {
        Journey journey = waitingForValidation().refuse("piotr", school, "Not on the staff list");
        long second = newSchool("Liceum Ogólnokształcące nr 5", "");
        onboarding.addSchool(journey.teacher());
        journey.findSchool("PL", "liceum " + town).chooseSchool(second).chooseRole("LIBRARIAN").joinNow();

        JsonNode evidence = evidence(journey, second);
        assertThat(evidence.at("/person/name").asText()).isEqualTo("Anna Nowak");
        assertThat(evidence.at("/school/status").asText()).isEqualTo("NEW");
        assertThat(evidence.at("/school/addedBy").asText()).isEqualTo("Anna Nowak");
        assertThat(evidence.at("/schools/0/state").asText()).isEqualTo("REFUSED");
        assertThat(evidence.at("/decisions/0/decision/reason").asText()).isEqualTo("Not on the staff list");
        assertThat(evidence.at("/membership/role").asText()).isEqualTo("LIBRARIAN");
        assertThat(engine.getTaskService().getVariablesLocal(journey.validation(second).getId())).as("the columns of the lists")
                .containsEntry("teacherName", "Anna Nowak").containsEntry("schoolName", "Liceum Ogólnokształcące nr 5").containsEntry("schoolTown", town)
                .containsEntry("role", "Bibliotekarz / bibliotekarka");
    }

    @Test
    void whoeverMayBeTheSamePersonIsShownAlsoWhenTheyComeLater() {
        String name = "Żak-" + town;
        Journey journey = journey().signIn(anAddress(), name).iAmNew().findSchool("PL", town).chooseSchool(school).chooseRole("TEACHER").joinNow();
        Journey namesake = journey().signIn(anAddress(), name.toUpperCase().replace('Ż', 'Z')).iAmNew();
        assertThat(evidence(journey, school).path("lookAlikes")).as("at no school yet").isEmpty();

        namesake.findSchool("PL", town).chooseSchool(school).chooseRole("TEACHER");

        assertThat(evidence(journey, school).path("lookAlikes")).hasSize(1);
        assertThat(evidence(journey, school).at("/lookAlikes/0").toString()).contains("SAME_NAME", "SAME_SCHOOL");
    }

    @Test
    void aSchoolThatIsAddedLaterAndLooksAlikeIsShown() {
        Journey journey = waitingForValidation();
        Journey other = journey().signIn(anAddress()).iAmNew().findSchool("PL", "coś innego").answer("chooseSchool", Map.of("school", "NOT_LISTED"))
                .answer("addSchool", Journey.newSchool("SP nr 3 Jana Pawła II", town)).answer("confirmSchool", Map.of("duplicate", "ANOTHER", "anotherBecause", "It is for adults"));
        assertThat(other.waiting()).containsExactly("chooseSchool");
        assertThat(evidence(journey, school).at("/duplicates/0/name").asText()).isEqualTo("SP nr 3 Jana Pawła II");
    }

    @Test
    void whatIsShownIsWrittenInTheReadersLanguageAndStaysHarmless() throws Exception {
        String name = "<script>alert(1)</script> \"O'Neill\" {{evidence.person}} مدرسة \u202Eabc";
        long strange = newSchool(name + "x".repeat(5_000), "Nobody knows \u202E");
        Journey journey = waitingForValidation(strange, "alert " + town);
        String evidence = engine.getTaskService().getVariableLocal(journey.validation(strange).getId(), "evidence").toString();

        JsonNode english = json.readTree(caseForms.readable(evidence, Locale.ENGLISH));
        assertThat(english.at("/school/0/label").asText()).isEqualTo("School");
        assertThat(english.at("/school/0/text").asText()).startsWith("<script>alert(1)</script> \"O'Neill\" {{evidence.person}} مدرسة abc").endsWith("xxx");
        assertThat(english.toString()).as("nothing turns the direction of what comes after it").doesNotContain("\u202E");
        assertThat(english.at("/membership/0/text").asText()).isEqualTo("Teacher");
        assertThat(engine.getTaskService().getVariableLocal(journey.validation(strange).getId(), "schoolName").toString()).hasSizeLessThan(4_000);
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
        assertThat(evidence(colleague, twin).at("/school/id").asLong()).as("whoever else waits there").isEqualTo(school);
        assertThat(decisionsOn(journey)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.MERGED);
            assertThat(decision.reason()).isEqualTo("Entered twice");
        });
        journey.approve("piotr", twin);
        assertThat(journey.membership(twin).state()).isEqualTo(MembershipState.VALIDATED);
    }

    @Test
    void aNewSchoolThatDoesNotExistIsClosedFoundNoMoreAndOthersAreTold() {
        long made = newSchool("Szkoła na Księżycu", "");
        Journey journey = waitingForValidation(made, "szkoła na księżycu " + town);
        String address = anAddress();
        Journey other = journey().signIn(address).iAmNew().findSchool("PL", "szkoła na księżycu " + town).chooseSchool(made).chooseRole("TEACHER").joinNow();

        journey.decide("piotr", made, Map.of("decision", "REFUSE", "refusalReason", "SCHOOL_DOES_NOT_EXIST", "schoolJudgement", "NO", "reason", "There is none"));

        assertThat(schools.get(made).status()).isEqualTo(SchoolStatus.CLOSED);
        assertThat(search.search("PL", "szkoła na księżycu " + town, 5).matches()).isEmpty();
        assertThat(evidence(other, made).at("/school/status").asText()).isEqualTo("CLOSED");
        await().until(() -> mailbox.received().stream().anyMatch(mail -> mail.to().contains(address) && mail.subject().equals("Is this really your school?")));
        assertThat(newSchool("Szkoła na Księżycu", "Now it does")).as("may be added again").isNotEqualTo(made);
    }

    @Test
    void aSchoolThatAnOfficeConfirmedIsNotClosedByARefusal() {
        Journey journey = waitingForValidation();
        journey.decide("piotr", school, Map.of("decision", "REFUSE", "refusalReason", "SCHOOL_DOES_NOT_EXIST", "schoolJudgement", "NO", "reason", "Gone"));
        assertThat(schools.get(school).status()).isEqualTo(SchoolStatus.CONFIRMED);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.REFUSED);
    }

    // Ask the teacher

    @Test
    void theTeacherIsAskedThreeTimesAtMost() {
        Journey journey = waitingForValidation();
        for (int round = 1; round <= 3; round++) {
            assertThat(evidence(journey, school).path("questionsLeft").asInt()).isEqualTo(4 - round);
            journey.ask("piotr", school, "Question " + round).answer("giveInformation", Map.of("answer", "Answer " + round));
        }
        assertThatThrownBy(() -> journey.ask("piotr", school, "Question 4")).isInstanceOfSatisfying(FormRejectedException.class,
                rejected -> assertThat(rejected.sentences()).containsExactly("The teacher was asked 3 times already. Please approve or refuse."));
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
        assertThatThrownBy(() -> caseForms.check(task, Map.of("decision", "ASK_HEAD"))).isInstanceOfSatisfying(FormRejectedException.class,
                rejected -> assertThat(rejected.sentences()).containsExactly("No address of the head is known. Please type one."));

        journey.complete("piotr", task, Map.of("decision", "ASK_HEAD", "headEmail", head));

        assertThat(journey.validation(school)).as("waits for the head").isNull();
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.WAITING);
        String secret = linkMailedTo(head);
        assertThat(jdbc.sql("select count(*) from head_inquiry where encode(link_hash, 'escape') like '%' || :secret || '%'").param("secret", secret)
                .query(Long.class).single()).as("the secret lies nowhere").isZero();
        assertThat(headAnswers.take(secret, HeadAnswer.WORKS_HERE).state()).isEqualTo(HeadLink.State.OPEN);

        assertThat(journey.validation(school).getAssignee()).isEqualTo("piotr");
        assertThat(evidence(journey, school).at("/askedHeads/0").toString()).contains("WORKS_HERE", "VALIDATOR", head);
        assertThat(journey.membership(school).state()).as("the answer is no decision").isEqualTo(MembershipState.WAITING);
        assertThat(headAnswers.take(secret, HeadAnswer.NOT_THE_HEAD).state()).isEqualTo(HeadLink.State.ANSWERED);
        assertThat(evidence(journey, school).at("/askedHeads/0/answer").asText()).isEqualTo("WORKS_HERE");
    }

    @Test
    void anAddressThatOnlyTheTeacherGaveIsMarkedAsSuch() {
        Journey journey = journey().signIn(anAddress()).iAmNew().findSchool("PL", "coś innego").answer("chooseSchool", Map.of("school", "NOT_LISTED"));
        Map<String, Object> entered = Journey.newSchool("Szkoła z dyrektorem", town);
        String head = anAddress();
        entered.put("headEmail", head);
        journey.answer("addSchool", entered);
        long added = jdbc.sql("select id from school where city = :town and name = 'Szkoła z dyrektorem'").param("town", town).query(Long.class).single();
        journey.chooseSchool(added).chooseRole("TEACHER").joinNow();
        assertThat(evidence(journey, added).at("/head/enteredByTeacher").asBoolean()).isTrue();

        journey.complete("piotr", journey.validation(added).getId(), Map.of("decision", "ASK_HEAD"));
        headAnswers.take(linkMailedTo(head), HeadAnswer.WORKS_HERE);

        assertThat(evidence(journey, added).at("/askedHeads/0/source").asText()).isEqualTo("TEACHER");
    }

    @Test
    void whereTheHeadSaysNothingTheCaseComesBackByItselfAndALateAnswerIsStillShown() {
        Journey journey = askedHead(anAddress());
        fireTimer(journey);
        assertThat(evidence(journey, school).at("/askedHeads/0/answer").isNull()).isTrue();

        String head = jdbc.sql("select address from head_inquiry order by asked_at desc limit 1").query(String.class).single();
        headAnswers.take(linkMailedTo(head), HeadAnswer.DOES_NOT_WORK_HERE);

        assertThat(evidence(journey, school).at("/askedHeads/0/answer").asText()).isEqualTo("DOES_NOT_WORK_HERE");
    }

    @Test
    void aLinkWhoseTimeIsOverOrThatNobodyNeedsAnyMoreTakesNoAnswer() {
        String head = anAddress();
        Journey journey = askedHead(head);
        String secret = linkMailedTo(head);
        jdbc.sql("update head_inquiry set asked_at = asked_at - interval '20 days', expires_at = expires_at - interval '20 days' where address = :head")
                .param("head", head).update();
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
        assertThat(Race.failuresOf(() -> headAnswers.take(secret, HeadAnswer.WORKS_HERE), () -> headAnswers.take(secret, HeadAnswer.NOT_THE_HEAD))).isEmpty();
        assertThat(evidence(journey, school).at("/askedHeads")).hasSize(1);
        assertThat(journey.validation(school)).isNotNull();
    }

    @Test
    void nothingThatWasWrittenStaysInACaseThatWaitsForTheHead() {
        String head = anAddress();
        Journey journey = waitingForValidation();
        journey.complete("piotr", journey.validation(school).getId(), Map.of("decision", "ASK_HEAD", "headEmail", head, "reason", "A very personal reason"));
        assertThat(jdbc.sql("""
                        select (select count(*) from act_ru_variable where text_ like '%' || :head || '%' or text_ like '%very personal%')
                             + (select count(*) from act_ge_bytearray where deployment_id_ is null and position(convert_to(:head, 'UTF8') in bytes_) > 0)""")
                .param("head", head).query(Long.class).single()).isZero();
    }

    private Journey askedHead(String head) {
        Journey journey = waitingForValidation();
        journey.complete("piotr", journey.validation(school).getId(), Map.of("decision", "ASK_HEAD", "headEmail", head));
        return journey;
    }

    private String linkMailedTo(String head) {
        return await().until(() -> mailbox.received().stream().filter(mail -> mail.to().contains(head)).map(mail -> LINK.matcher(mail.text()))
                .filter(Matcher::find).map(found -> found.group(1)).findFirst(), Optional::isPresent).orElseThrow();
    }

    private void fireTimer(Journey journey) {
        String key = OnboardingProcess.businessKey(journey.teacher(), school);
        String instance = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(OnboardingProcess.ETWINNING_VALIDATION)
                .processInstanceBusinessKey(key).singleResult().getId();
        engine.getManagementService().executeJob(engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult().getId());
    }

    private static Map<String, Object> merge(long into) {
        return Map.of("decision", "MERGE", "survivor", String.valueOf(into), "mergeReason", "Entered twice");
    }

    private JsonNode evidence(Journey journey, long school) {
        try {
            return json.readTree(engine.getTaskService().getVariableLocal(journey.validation(school).getId(), "evidence").toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Decision> decisionsOn(Journey journey) {
        return applications.decisionsAbout(journey.teacher());
    }

    private Journey journey() {
        return new Journey(onboarding, tasks, memberships, engine);
    }

    private Journey waitingForValidation() {
        return waitingForValidation(school, town);
    }

    private Journey waitingForValidation(long at, String words) {
        return journey().signIn(anAddress()).iAmNew().findSchool("PL", words).chooseSchool(at).chooseRole("TEACHER").joinNow();
    }

    private long newSchool(String name, String anotherBecause) {
        return creation.create(new NewSchool("PL", SchoolKind.PRIMARY, name, "", "", "", "", town, "", "", "", ""),
                journey().signIn(anAddress()).teacher(), anotherBecause).school();
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** The recorder asks for a definition in the name of whoever walks over it. */
    private void letTheCoverageRecorderReadDefinitions() {
        AuthorizationService authorizations = engine.getAuthorizationService();
        for (String definition : List.of(OnboardingProcess.TEACHER_ONBOARDING, OnboardingProcess.ETWINNING_VALIDATION)) {
            if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                    .resourceType(Resources.PROCESS_DEFINITION).resourceId(definition).count() == 0) {
                Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
                read.setResource(Resources.PROCESS_DEFINITION);
                read.setResourceId(definition);
                read.addPermission(Permissions.READ);
                authorizations.saveAuthorization(read);
            }
        }
    }
}
