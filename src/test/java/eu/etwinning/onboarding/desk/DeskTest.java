package eu.etwinning.onboarding.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.desk.overdue.Escalation;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import eu.etwinning.onboarding.desk.webapp.WebappAllowList;
import eu.etwinning.onboarding.membership.MembershipState;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.Onboarding;
import eu.etwinning.onboarding.process.TeacherTasks;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What each kind of person gets from Camunda's webapps and the API behind them. There are a French and a Polish office;
 * a case waits for the French one, and a teacher has a task of their own.
 */
@OnboardingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class DeskTest {

    private static final String ENGINE = "/engine/engine/default";
    private static final String SIGN_OUT = "/admin/auth/user/default/logout";
    private static final String APPROVE = """
            {"variables":{"decision":{"value":"APPROVE"},"personJudgement":{"value":"YES"},"schoolJudgement":{"value":"YES"},
            "membershipJudgement":{"value":"YES"}}}""";

    @LocalServerPort
    private int port;

    @Value("${spring.security.oauth2.client.provider.eulogin.issuer-uri}")
    private String euLogin;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private TeacherTasks teacherTasks;

    @Autowired
    private Memberships memberships;

    @Autowired
    private OldAccounts oldAccounts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private WebappAllowList calls;

    @Autowired
    private Escalation escalation;

    @Autowired
    private JdbcClient jdbc;

    /** By the letter that stands for each in the table. */
    private final Map<String, StaffClient> people = new LinkedHashMap<>();

    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeAll
    void peopleAndTheirTasks() throws Exception {
        people.put("nobody", client());
        people.put("teacher", client().signIn("teacher@example.org"));
        people.put("french", staff("validator.fr@example.org", "nso-fr"));
        people.put("polish", staff("validator.pl@example.org", "nso-pl"));
        people.put("central", staff("central@example.org", "central-support"));
        people.put("owner", staff("owner@example.org", StaffGroups.PROCESS_OWNERS));
        people.put("admin", client().signIn("admin@example.org"));
        people.put("keeper", staff("keeper.fr@example.org", "nso-fr-admins"));

        Task task = aCase();
        ids.put("task", task.getId());
        ids.put("case", task.getProcessInstanceId());
        ids.put("definition", task.getProcessDefinitionId());
        Task helpTask = aCallForHelp();
        ids.put("help-task", helpTask.getId());
        ids.put("help-definition", helpTask.getProcessDefinitionId());
        dueAt(Instant.now(), task.getId(), helpTask.getId());
        ids.put(
                "filter",
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("Due this week and overdue")
                        .singleResult()
                        .getId());
        ids.put(
                "central-filter",
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("For central support")
                        .singleResult()
                        .getId());
        ids.put(
                "decision",
                engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("national-office")
                        .withoutTenantId()
                        .singleResult()
                        .getId());
        ids.put(
                "deployment",
                engine.getRepositoryService()
                        .createDeploymentQuery()
                        .withoutTenantId()
                        .singleResult()
                        .getId());
        ids.put(
                "teachers-task",
                journeys.begin().signIn("another.teacher@example.org").task("claimOldAccount"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "staff-calls.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void onlyThoseWhoNeedACallMayMakeIt(String method, String path, String body, String allowed) throws Exception {
        for (Map.Entry<String, StaffClient> person : people.entrySet()) {
            HttpResponse<String> answer = person.getValue().call(method, withIds(path), body == null ? "" : body);
            String who = person.getKey() + " got " + answer.statusCode() + " " + answer.body();
            if (List.of(allowed.split(" ")).contains(person.getKey())) {
                assertThat(answer.statusCode()).as(who).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(answer.statusCode())
                        .as(who)
                        .isEqualTo(person.getKey().equals("nobody") ? 401 : 403);
            }
        }
    }

    @Test
    void noCallIsOnTheListWithoutALineInTheTable() throws Exception {
        List<String[]> lines = new String(
                        getClass().getResourceAsStream("staff-calls.csv").readAllBytes())
                .lines()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length == 4 && !cells[3].isBlank())
                .toList();
        assertThat(calls.all())
                .filteredOn(call -> lines.stream()
                        .noneMatch(line -> call.permits(
                                call.duties(),
                                line[0].strip(),
                                withIds(line[1].strip()).replaceFirst("\\?.*", ""))))
                .isEmpty();
    }

    @Test
    void theCentralOfficeReadsAndDecidesACaseOnlyAfterItWasPassedOn() throws Exception {
        StaffClient central = people.get("central");
        Task task = aCase();
        String path = ENGINE + "/task/" + task.getId();
        String list = ENGINE + withIds("/filter/{central-filter}/list?firstResult=0&maxResults=99");
        String claim = "{\"userId\":\"central@example.org\"}";
        assertThat(central.post(list, "{}").body()).doesNotContain(task.getId());
        for (String read : List.of("", "/form", "/deployed-form", "/form-variables")) {
            assertThat(central.get(path + read).statusCode()).isEqualTo(403);
        }
        assertThat(central.post(path + "/claim", claim).statusCode()).isEqualTo(403);
        // It sees that the case is there, and nothing of what lies beside it.
        assertThat(central.get(ENGINE + "/task").body()).contains(task.getId()).doesNotContain("Nowak");
        assertThat(people.get("french")
                        .get(ENGINE + withIds("/filter/{central-filter}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.get("french").post(list, "{}").statusCode()).isEqualTo(403);

        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        dueAt(longAgo, task.getId());
        escalation.escalate(longAgo.plusSeconds(1));
        assertThat(central.post(list, "{}").body()).contains(task.getId());
        assertThat(central.get(path + "/form-variables?deserializeValues=false").body())
                .contains("Nowak");
        assertThat(central.post(path + "/claim", claim).statusCode()).isEqualTo(204);
        assertThat(people.get("french")
                        .post(path + "/claim", "{\"userId\":\"validator.fr@example.org\"}")
                        .body())
                .contains("A colleague has claimed this case");
        assertThat(central.post(path + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(central.post(path + "/claim", claim).statusCode()).isEqualTo(204);
        assertThat(people.get("polish").get(path).statusCode()).isEqualTo(403);
        assertThat(central.post(path + "/submit-form", APPROVE).statusCode()).isEqualTo(204);
        assertThat(central.post(list, "{}").body()).doesNotContain(task.getId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | New applications   | Waiting since
            pl-PL | Nowe zgłoszenia    | Czeka od
            bg    | Нови кандидатури   | Чака от
            tlh   | New applications   | Waiting since
            """)
    void theListsAreCalledInTheLanguageOfWhoeverReadsThem(String language, String name, String column)
            throws Exception {
        JsonNode lists = new ObjectMapper()
                .readTree(people.get("french")
                        .get(ENGINE + "/filter?resourceType=Task&itemCount=false", language)
                        .body());
        assertThat(lists).hasSize(6);
        assertThat(lists.findValuesAsText("name")).contains(name);
        assertThat(lists.findValuesAsText("label")).contains(column);
        JsonNode one = new ObjectMapper()
                .readTree(people.get("french")
                        .get(ENGINE + withIds("/filter/{filter}"), language)
                        .body());
        assertThat(one.path("properties").findValuesAsText("label")).contains(column);
    }

    @Test
    void eachListHasTheCasesThatItIsFor() throws Exception {
        StaffClient validator = staff("validator.gr@example.org", "nso-gr");
        Journey plain = applyIn("GR", "CONFIRMED");
        String atNewSchool = caseOf(applyIn("GR", "NEW"));
        Journey answered = applyIn("GR", "CONFIRMED");
        String mine = caseOf(plain);
        engine.getTaskService().claim(mine, "validator.gr@example.org");
        assertThat(validator
                        .post(
                                ENGINE + "/task/" + caseOf(answered) + "/claim",
                                "{\"userId\":\"validator.gr@example.org\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(validator
                        .post(ENGINE + "/task/" + caseOf(answered) + "/submit-form", """
                {"variables":{"decision":{"value":"ASK"},"reason":{"value":"Which subject?"}}}""")
                        .statusCode())
                .isEqualTo(204);
        teacherTasks.answer(answered.teacher(), answered.task("giveInformation"), Map.of("answer", "Greek"));
        String backAgain = caseOf(answered);
        String late = caseOf(applyIn("GR", "CONFIRMED"));
        dueAt(Instant.now().minusSeconds(60), late);
        dueAt(Instant.now().plus(7, ChronoUnit.DAYS), mine, atNewSchool, backAgain);

        assertThat(shown(validator, "New applications")).containsExactly(atNewSchool, late);
        assertThat(shown(validator, "Mine")).as("what was answered comes first").containsExactly(backAgain, mine);
        assertThat(shown(validator, "Answered by the teacher")).containsExactly(backAgain);
        assertThat(shown(validator, "New schools")).containsExactly(atNewSchool);
        assertThat(shown(validator, "Due this week and overdue")).containsExactly(late);
        assertThat(shown(validator, "Help with an old account")).isEmpty();
    }

    /** The ids of the tasks in a list, as Tasklist asks for them; the count must be the same. */
    private List<String> shown(StaffClient validator, String list) throws Exception {
        String filter = ENGINE + "/filter/"
                + engine.getFilterService()
                        .createFilterQuery()
                        .filterName(list)
                        .singleResult()
                        .getId();
        JsonNode found = new ObjectMapper()
                .readTree(validator
                        .post(
                                filter + "/list?firstResult=0&maxResults=15",
                                "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
                        .body());
        assertThat(validator.get(filter + "/count").body()).isEqualTo("{\"count\":" + found.size() + "}");
        return StreamSupport.stream(found.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    private Journey applyIn(String country, String status) {
        Journey journey = journeys.signIn();
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, added_by)
                        values (:country, 'Lists School', 'Athens', 'PRIMARY', :status, case when :status = 'NEW' then 'teacher' else 'test' end,
                                gen_random_uuid()::text, case when :status = 'NEW' then cast(:teacher as uuid) end) returning id""")
                .param("country", country)
                .param("status", status)
                .param("teacher", journey.teacher())
                .query(Long.class)
                .single();
        return journey.iAmNew()
                .findSchool(country, "Lists School")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private String caseOf(Journey journey) {
        return journey.validation(memberships.of(journey.teacher()).get(0).school())
                .getId();
    }

    @ParameterizedTest
    @CsvSource({"french, true", "polish, false"})
    void anOfficeSeesItsOwnCasesOnly(String who, boolean sees) throws Exception {
        for (HttpResponse<String> list : List.of(
                people.get(who).post(ENGINE + withIds("/filter/{filter}/list?firstResult=0&maxResults=99"), "{}"),
                // Also where the body asks for more than the filter does.
                people.get(who).post(ENGINE + withIds("/filter/{filter}/list"), "{\"tenantIdIn\":[\"nso-fr\"]}"),
                people.get(who).get(ENGINE + "/task"),
                people.get(who).get(ENGINE + withIds("/task?processInstanceId={case}")))) {
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body().contains(ids.get("task")))
                    .as(list.uri() + " " + list.body())
                    .isEqualTo(sees);
            assertThat(list.body())
                    .satisfiesAnyOf(
                            body -> assertThat(list.uri().toString()).contains(ids.get("case")),
                            body -> assertThat(body.contains(ids.get("help-task")))
                                    .isEqualTo(sees));
            assertThat(offices(list)).as(list.uri() + " " + list.body()).isSubsetOf(sees ? "nso-fr" : "nso-pl");
        }
        assertThat(people.get(who).get(ENGINE + "/history/user-operation").body())
                .isEqualTo("[]");
        assertThat(people.get(who)
                        .get(ENGINE + "/task/count?tenantIdIn=nso-fr")
                        .body()
                        .equals("{\"count\":0}"))
                .isEqualTo(!sees);
        JsonNode all = new ObjectMapper()
                .readTree(people.get(who)
                        .post(ENGINE + withIds("/filter/{filter}/list"), "{}")
                        .body());
        assertThat(people.get(who)
                        .get(ENGINE + withIds("/filter/{filter}/count"))
                        .body())
                .isEqualTo("{\"count\":" + all.size() + "}");
    }

    /** Whose tasks are in the list. */
    private static Set<String> offices(HttpResponse<String> list) throws Exception {
        return Set.copyOf(new ObjectMapper().readTree(list.body()).findValuesAsText("tenantId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"french", "polish", "owner"})
    void nobodyOfTheStaffSeesATeachersTask(String who) throws Exception {
        assertThat(people.get(who)
                        .get(ENGINE + "/task?processDefinitionKey=teacher-onboarding")
                        .body())
                .doesNotContain(ids.get("teachers-task"));
        assertThat(people.get(who).post(ENGINE + "/task", "{}").body()).doesNotContain(ids.get("teachers-task"));
        assertThat(people.get(who)
                        .get(ENGINE + withIds("/task/{teachers-task}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.get(who)
                        .post(
                                ENGINE + withIds("/task/{teachers-task}/claim"),
                                "{\"userId\":\"validator.fr@example.org\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.get(who)
                        .post(ENGINE + withIds("/task/{teachers-task}/submit-form"), "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void processOwnersSeeNeitherTasksNorVariables() throws Exception {
        StaffClient owner = people.get("owner");
        assertThat(owner.post(ENGINE + "/task", "{}").body()).isEqualTo("[]");
        assertThat(owner.post(ENGINE + "/task/count", "{}").body()).contains("\"count\":0");
        assertThat(owner.post(ENGINE + "/history/task/count", "{}").body()).contains("\"count\":0");
        assertThat(owner.post(ENGINE + "/variable-instance", withIds("{\"processInstanceIdIn\":[\"{case}\"]}"))
                        .body())
                .isEqualTo("[]");
        assertThat(owner.get(ENGINE + "/history/decision-instance").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"variables":{}}                                                       | "What do you decide?": Please fill this in.
            {"variables":{"decision":{"value":"PROMOTE"}}}                         | "What do you decide?": Please choose one of the options shown.
            {"variables":{"decision":{"value":"ASK"}}}                             | "Your question, or the reason for the refusal": Please fill this in.
            {"variables":{"decision":{"value":"APPROVE"}}}                         | To approve, all three judgements must be yes
            {"variables":{"decision":{"value":"REFUSE"},"refusalReason":{"value":"OTHER"},"reason":{"value":"x"}}} | To refuse, at least one of the three judgements must be no.
            {"variables":{"decision":{"value":"MERGE"},"survivor":{"value":"1"},"mergeReason":{"value":"x"}}} | "Which school is it?": Please choose one of the options shown.
            {"variables":{"decision":{"value":"ASK_HEAD"}}}                        | No address of the head is known. Please type one.
            {"variables":{"decision":{"value":"ASK_HEAD"},"headEmail":{"value":"nonsense"}}} | "E-mail address of the head":
            {"variables":{"decision":{"value":"APPROVE"},"office":{"value":"x"}}}  | "office": This form has no such field.
            {"variables":{"decision":{"value":"APPROVE"},"evidence":{"value":"x"}}}   | "evidence": This form has no such field.
            {"variables":[]}                                                       | What was sent is no answer to this form
            {"variables"                                                           | What was sent is no answer to this form
            nonsense                                                               | What was sent is no answer to this form
            """)
    void aDecisionThatDoesNotFitTheFormIsRefusedWithASentenceAndNothingIsLost(String body, String sentence)
            throws Exception {
        Task task = claimedCase();

        HttpResponse<String> answer =
                people.get("french").post(ENGINE + "/task/" + task.getId() + "/submit-form", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(answer.body()).path("message").asText())
                .startsWith(sentence)
                .doesNotContain("\n", "Exception");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("validator.fr@example.org");
        assertThat(engine.getTaskService().getVariables(task.getId()))
                .doesNotContainKey("decision")
                .containsEntry("office", "nso-fr");
    }

    @Test
    void anAnswerThatIsFarTooLongIsRefusedUnread() throws Exception {
        HttpResponse<String> answer = people.get("french")
                .post(
                        ENGINE + "/task/" + claimedCase().getId() + "/submit-form",
                        "{\"variables\":{\"reason\":{\"value\":\"" + "a".repeat(200_000) + "\"}}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The answer is too long");
    }

    @Test
    void whoeverHasNotClaimedACaseDoesNotDecideIt() throws Exception {
        HttpResponse<String> answer =
                people.get("french").post(ENGINE + "/task/" + aCase().getId() + "/submit-form", APPROVE);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Please claim this case first");
    }

    @Test
    void aCaseIsClaimedForOneselfAndGivenBackByWhoeverHasIt() throws Exception {
        StaffClient colleague = staff("colleague.fr@example.org", "nso-fr");
        String task = ENGINE + "/task/" + aCase().getId();
        assertThat(colleague
                        .post(task + "/claim", "{\"userId\":\"validator.fr@example.org\"}")
                        .body())
                .contains("for oneself only");
        assertThat(colleague.post(task + "/claim", "{}").statusCode()).isEqualTo(400);
        assertThat(colleague
                        .post(task + "/claim", "{\"userId\":\"colleague.fr@example.org\"}")
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> late =
                people.get("french").post(task + "/claim", "{\"userId\":\"validator.fr@example.org\"}");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("A colleague has claimed this case meanwhile");
        assertThat(people.get("french").post(task + "/unclaim", "").statusCode())
                .isEqualTo(400);

        assertThat(colleague.post(task + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(people.get("french")
                        .post(task + "/claim", "{\"userId\":\"validator.fr@example.org\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/{task}/../../user",
                "/task/{task}/form;x=1/variables",
                "/task//{task}",
                "/task/%2e%2e/user",
                "/task/{task}%2fvariables"
            })
    void pathsThatMightBeReadInTwoWaysAreRefused(String path) throws Exception {
        for (StaffClient person : people.values()) {
            assertThat(person.get(ENGINE + withIds(path)).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aCaseIsDecidedOnce() throws Exception {
        Journey journey = journeys.begin();
        long school = aSchool();
        Task task = apply(journey, school);
        people.get("french")
                .post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"validator.fr@example.org\"}");

        assertThat(people.get("french")
                        .post(ENGINE + "/task/" + task.getId() + "/submit-form", APPROVE)
                        .statusCode())
                .isEqualTo(204);
        assertThat(journey.membership(school).state()).isEqualTo(MembershipState.VALIDATED);
        assertThat(people.get("french")
                        .post(ENGINE + "/task/" + task.getId() + "/submit-form", APPROVE)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en     | What do you decide?         | School  | Librarian
            fr-CA  | Que décidez-vous ?          | Établissement | Bibliothécaire ou documentaliste
            tlh    | What do you decide?         | School  | Librarian
            """)
    void aCaseIsShownInTheLanguageOfWhoeverReadsIt(String language, String question, String label, String role)
            throws Exception {
        Journey journey = journeys.begin();
        Task task = journey.signIn(UUID.randomUUID() + "@example.org")
                .iAmNew()
                .findSchool("FR", "Lycée du Test")
                .chooseSchool(aSchool())
                .chooseRole("LIBRARIAN")
                .joinNow()
                .validation(aSchool());
        HttpResponse<String> form =
                people.get("french").get(ENGINE + "/task/" + task.getId() + "/deployed-form", language);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(form.body()).path("components").findValuesAsText("label"))
                .contains(question);
        JsonNode evidence = new ObjectMapper()
                .readTree(new ObjectMapper()
                        .readTree(people.get("french")
                                .get(
                                        ENGINE + "/task/" + task.getId()
                                                + "/form-variables?variableNames=evidence&deserializeValues=false",
                                        language)
                                .body())
                        .at("/evidence/value")
                        .asText());
        assertThat(evidence.at("/school/0/label").asText()).isEqualTo(label);
        assertThat(evidence.at("/membership/0/text").asText()).isEqualTo(role);
        assertThat(people.get("polish")
                        .get(ENGINE + "/task/" + task.getId() + "/form-variables", language)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en  | Give the account to this person      | What this is about | Name at that time
            de  | Das Konto dieser Person geben        | Worum es geht      | Damaliger Name
            tlh | Give the account to this person      | What this is about | Name at that time
            """)
    void aCallForHelpIsShownInTheLanguageOfWhoeverReadsIt(
            String language, String option, String label, String remembered) throws Exception {
        String task = ENGINE + "/task/" + aCallForHelp().getId();
        assertThat(new ObjectMapper()
                        .readTree(people.get("french")
                                .get(task + "/deployed-form", language)
                                .body())
                        .path("components")
                        .findValuesAsText("label"))
                .contains(option);
        JsonNode evidence = new ObjectMapper()
                .readTree(new ObjectMapper()
                        .readTree(people.get("french")
                                .get(task + "/form-variables?variableNames=evidence&deserializeValues=false", language)
                                .body())
                        .at("/evidence/value")
                        .asText());
        assertThat(evidence.at("/request/0/label").asText()).isEqualTo(label);
        assertThat(evidence.at("/remembered/0/label").asText()).isEqualTo(remembered);
        assertThat(people.get("polish").get(task + "/form-variables", language).statusCode())
                .isEqualTo(403);
    }

    @RepeatedTest(3)
    void whoDecidesWhileTheTeacherLeavesIsToldInASentence() throws Exception {
        Journey journey = journeys.begin();
        long school = aSchool();
        Task task = apply(journey, school);
        UUID membership = journey.membership(school).id();
        engine.getTaskService().claim(task.getId(), "validator.fr@example.org");
        AtomicReference<HttpResponse<String>> decided = new AtomicReference<>();

        assertThat(Race.failuresOf(
                        () -> {
                            decided.set(people.get("french")
                                    .post(ENGINE + "/task/" + task.getId() + "/submit-form", APPROVE));
                            return null;
                        },
                        () -> {
                            onboarding.leaveSchool(journey.teacher(), membership);
                            return null;
                        }))
                .isEmpty();

        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.LEFT);
        assertThat(decided.get().statusCode()).as(decided.get().body()).isIn(204, 409);
        if (decided.get().statusCode() == 409) {
            assertThat(decided.get().body()).contains("This case is not open any more");
        }
    }

    @RepeatedTest(3)
    void whoDecidesWhileTheCaseIsPassedOnIsToldInASentence() throws Exception {
        Task task = claimedCase();
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        dueAt(longAgo, task.getId());
        AtomicReference<HttpResponse<String>> decided = new AtomicReference<>();

        assertThat(Race.failuresOf(
                        () -> {
                            decided.set(people.get("french")
                                    .post(ENGINE + "/task/" + task.getId() + "/submit-form", APPROVE));
                            return null;
                        },
                        () -> {
                            escalation.escalate(longAgo.plusSeconds(1));
                            return null;
                        }))
                .isEmpty();

        assertThat(decided.get().statusCode()).as(decided.get().body()).isIn(204, 409);
        boolean open = decided.get().statusCode() == 409;
        if (open) {
            assertThat(decided.get().body()).contains("This case changed at the same moment");
        }
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(open ? 1 : 0);
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceId(task.getId())
                        .count())
                .isEqualTo(open ? 1 : 0);
    }

    @Test
    void whereTheTeacherLeavesFirstTheDecisionIsAConflictWithASentence() throws Exception {
        Journey journey = journeys.begin();
        long school = aSchool();
        Task task = apply(journey, school);
        UUID membership = journey.membership(school).id();
        engine.getTaskService().claim(task.getId(), "validator.fr@example.org");
        Future<HttpResponse<String>> decision = transaction.execute(status -> {
            accounts.lock(journey.teacher());
            Future<HttpResponse<String>> waiting = Executors.newSingleThreadExecutor()
                    .submit(() ->
                            people.get("french").post(ENGINE + "/task/" + task.getId() + "/submit-form", APPROVE));
            await().until(this::somebodyWaitsForALock);
            onboarding.leaveSchool(journey.teacher(), membership);
            return waiting;
        });
        assertThat(decision.get().statusCode()).as(decision.get().body()).isEqualTo(409);
        assertThat(decision.get().body()).contains("This case is not open any more");
        assertThat(memberships.get(membership).state()).isEqualTo(MembershipState.LEFT);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtOnce() throws Exception {
        StaffClient leaver = staff("leaver@example.org", "nso-fr");
        assertThat(leaver.get(ENGINE + withIds("/task/{task}")).statusCode()).isEqualTo(200);
        engine.getIdentityService().deleteMembership("leaver@example.org", "nso-fr");
        assertThat(leaver.get(ENGINE + withIds("/task/{task}")).statusCode()).isEqualTo(403);
        assertThat(leaver.post(ENGINE + withIds("/task/{task}/claim"), "{\"userId\":\"leaver@example.org\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAddressIsOnePersons() throws Exception {
        StaffClient single = staff("single@example.org", "nso-fr");
        User second = engine.getIdentityService().newUser("single.2");
        second.setEmail("single@example.org");
        assertThatThrownBy(() -> engine.getIdentityService().saveUser(second)).hasMessageContaining("already exists");
        assertThat(single.get(ENGINE + "/task").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheTokenAgainstForgedRequestsNothingIsDone() throws Exception {
        Task task = aCase();
        StaffClient victim = staff("victim@example.org", "nso-fr");
        for (String path :
                List.of(ENGINE + "/task/" + task.getId() + "/claim", SIGN_OUT, "/admin/auth/user/other/logout")) {
            assertThat(victim.postWithoutToken(path, "{\"userId\":\"victim@example.org\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(victim.postWithToken(
                                    path,
                                    "{\"userId\":\"victim@example.org\"}",
                                    UUID.randomUUID().toString())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(victim.get(SIGN_OUT).statusCode()).isEqualTo(403);
        assertThat(victim.postForm("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getAssignee())
                .isNull();
        assertThat(victim.get(ENGINE + "/task").statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void whoSignsOutOfAWebappIsSignedOutHereAndAtEuLogin() throws Exception {
        StaffClient member = staff("leaving@example.org", "nso-fr");
        int before = sessions();

        HttpResponse<String> answer = member.post(SIGN_OUT, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        String next = new ObjectMapper().readTree(answer.body()).path("next").asText();
        assertThat(next)
                .startsWith(euLogin + "/connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=", "/signed-out");
        assertThat(sessions()).isEqualTo(before - 1);
        assertThat(member.get(ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(member.follow(next).uri().getPath()).isEqualTo("/signed-out");
        HttpResponse<String> opensAgain = member.follow("/camunda/app/tasklist/");
        assertThat(opensAgain.uri())
                .hasPath("/login")
                .hasAuthority(URI.create(euLogin).getAuthority());
    }

    /** Even where EU Login's session was not to be ended. */
    @Test
    void whoSignsInAfterSomebodyHasSignedOutIsAskedByEuLogin() throws Exception {
        StaffClient member = staff("shared.computer@example.org", "nso-fr");
        assertThat(member.page("/oauth2/authorization/eulogin").headers().firstValue("Location"))
                .get()
                .asString()
                .doesNotContain("prompt");
        assertThat(member.submit(withIds("/desk/decisions"), "/logout", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(member.page("/oauth2/authorization/eulogin").headers().firstValue("Location"))
                .get()
                .asString()
                .contains("prompt=login");
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name is not null")
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({"nobody, 302", "teacher, 403", "french, 200", "polish, 200"})
    void tasklistIsForTheStaff(String who, int status) throws Exception {
        assertThat(people.get(who).page("/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(status);
    }

    @Test
    void aTeacherReadsWhoseTheDeskIs() throws Exception {
        assertThat(people.get("teacher").page("/camunda/app/tasklist/default/").body())
                .contains("These pages are for the national support organisations")
                .doesNotContain("ng-app");
    }

    @ParameterizedTest
    @CsvSource({"Help with an old account, help-task, task", "New applications, task, help-task"})
    void eachKindOfCaseHasItsList(String filter, String shown, String notShown) throws Exception {
        String id = engine.getFilterService()
                .createFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();
        String list = people.get("french")
                .post(ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=99", "{}")
                .body();
        assertThat(list).contains(ids.get(shown)).doesNotContain(ids.get(notShown));
        assertThat(offices(people.get("polish").post(ENGINE + "/filter/" + id + "/list", "{}")))
                .isSubsetOf("nso-pl");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"variables":{}}                                                                 | "What do you decide?": Please fill this in.
            {"variables":{"decision":{"value":"REFUSE"}}}                                    | "Why, and what the person can do": Please fill this in.
            {"variables":{"decision":{"value":"GIVE"}}}                                      | "Which account?": Please fill this in.
            {"variables":{"decision":{"value":"GIVE"},"account":{"value":"8f7b9f5e-0000-4000-8000-000000000000"}}} | "Which account?": Please choose one of the options shown.
            {"variables":{"decision":{"value":"REFUSE"},"help":{"value":"x"}}}               | "help": This form has no such field.
            """)
    void aDecisionOnAnOldAccountThatDoesNotFitTheFormIsRefused(String body, String sentence) throws Exception {
        Task task = aCallForHelp();
        engine.getTaskService().claim(task.getId(), "validator.fr@example.org");
        HttpResponse<String> answer =
                people.get("french").post(ENGINE + "/task/" + task.getId() + "/submit-form", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(answer.body()).path("message").asText())
                .startsWith(sentence);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isOne();
    }

    @Test
    void anOldAccountIsGivenByTheOfficeOfItsCountryAndNoOther() throws Exception {
        String address = UUID.randomUUID() + "@old.example";
        String account =
                jdbc.sql("""
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        values (gen_random_uuid(), :email, :email, 'Léa', 'Duval', 'FR', 'École Jean Moulin', date '2011-09-01') returning id::text""").param("email", address).query(String.class).single();
        Journey journey = journeys.begin();
        String task = ENGINE + "/task/" + callForHelp(journey, address).getId();
        String give = "{\"variables\":{\"decision\":{\"value\":\"GIVE\"},\"account\":{\"value\":\"" + account + "\"}}}";
        assertThat(people.get("polish").get(task + "/form-variables").statusCode())
                .isEqualTo(403);
        assertThat(people.get("polish")
                        .post(task + "/claim", "{\"userId\":\"validator.pl@example.org\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.get("polish").post(task + "/submit-form", give).statusCode())
                .isEqualTo(403);
        assertThat(people.get("teacher").get(task + "/form-variables").statusCode())
                .isEqualTo(403);
        assertThat(people.get("french")
                        .get(task + "/form-variables?deserializeValues=false")
                        .body())
                .contains("evidence", account)
                .doesNotContain("helpReason");

        assertThat(people.get("french")
                        .post(task + "/claim", "{\"userId\":\"validator.fr@example.org\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(people.get("french").post(task + "/submit-form", give).statusCode())
                .isEqualTo(204);
        assertThat(oldAccounts.linkedTo(journey.teacher())).isPresent();
    }

    private void dueAt(Instant moment, String... cases) {
        for (String id : cases) {
            Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
            task.setDueDate(Date.from(moment));
            engine.getTaskService().saveTask(task);
        }
    }

    private Task aCallForHelp() {
        return callForHelp(journeys.begin(), "");
    }

    private Task callForHelp(Journey journey, String address) {
        journey.signIn(UUID.randomUUID() + "@example.org").askForHelp("FR", address);
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("decideOldAccountHelp")
                .processInstanceBusinessKey(journey.teacher() + "/old-account")
                .singleResult();
    }

    private StaffClient client() {
        return new StaffClient("http://localhost:" + port);
    }

    private StaffClient staff(String email, String group) throws Exception {
        return StaffClient.member(engine.getIdentityService(), email, group, "http://localhost:" + port);
    }

    private Task aCase() {
        return apply(journeys.begin(), aSchool());
    }

    private Task claimedCase() {
        Task task = aCase();
        engine.getTaskService().claim(task.getId(), "validator.fr@example.org");
        return task;
    }

    private static Task apply(Journey journey, long school) {
        return journey.signIn(UUID.randomUUID() + "@example.org")
                .iAmNew()
                .findSchool("FR", "Lycée du Test")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .validation(school);
    }

    private long aSchool() {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('FR', 'Lycée du Test', 'Lyon', 'UPPER_SECONDARY', 'CONFIRMED', 'test', 'desk')
                        on conflict (source, source_id) do update set name = excluded.name returning id""").query(Long.class).single();
    }

    private String withIds(String text) {
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace("{" + id.getKey() + "}", id.getValue());
        }
        return result;
    }
}
