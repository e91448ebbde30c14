package eu.etwinning.onboarding.desk.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.desk.StaffClient;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import eu.etwinning.onboarding.desk.signin.StaffRole;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.Probe;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What whoever sends something else than the webapps do gets from the running application: a sentence, and nothing is
 * built, kept or given away.
 */
@OnboardingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonedCallsTest {

    private static final String ENGINE = "/engine/engine/default";
    private static final String COCKPIT = "/cockpit/plugin/base/default";
    private static final String CLASS_NAME = "(?s).*\\b(?:[a-z_][a-z0-9_]*\\.){2,}[A-Z]\\w*.*";
    private static final String JUDGED =
            "\"personJudgement\":{\"value\":\"YES\"},\"schoolJudgement\":{\"value\":\"YES\"},\"membershipJudgement\":{\"value\":\"YES\"}";
    private static final long SEED = 20261129;
    private static final int TRIES = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private WebappAllowList calls;

    @Autowired
    private JdbcClient jdbc;

    private StaffClient validator;
    private StaffClient owner;
    private Journey journey;
    private Task task;

    @BeforeAll
    void aCaseThatIsClaimed() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        validator = StaffClient.member(engine.getIdentityService(), email, "nso-fr", "http://localhost:" + port);
        owner = StaffClient.member(
                engine.getIdentityService(),
                UUID.randomUUID() + "@example.org",
                StaffGroups.PROCESS_OWNERS,
                "http://localhost:" + port);
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('FR', 'Lycée du Poison', 'Lyon', 'UPPER_SECONDARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").query(Long.class).single();
        journey = journeys.signIn()
                .iAmNew()
                .findSchool("FR", "Lycée du Poison")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
        task = journey.validation(school);
        engine.getTaskService().claim(task.getId(), email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
            "refusalReason":{"type":"Object","value":"{\\"word\\":\\"x\\"}","valueInfo":{"objectTypeName":"PROBE","serializationDataFormat":"application/json"}}""",
                """
            "decision":{"type":"Object","value":"{\\"word\\":\\"x\\"}","valueInfo":{"objectTypeName":"PROBE","serializationDataFormat":"application/json"}}""",
                """
            "reason":{"type":"object","value":"{}","valueInfo":{"objectTypeName":"PROBE"}}""",
                """
            "reason":{"value":"x","valueInfo":{"objectTypeName":"PROBE"}}""",
                """
            "reason":{"value":"x","valueInfo":{}}""",
                """
            "reason":{"value":"x","valueInfo":{"transient":true}}""",
                """
            "reason":{"value":"x","type":"String"}""",
                """
            "reason":{"value":"x","type":""}""",
                """
            "reason":{"value":"x","type":"json"}""",
                """
            "reason":{"value":"x","type":"Json"}""",
                """
            "reason":{"value":"\\"x\\"","type":"Json"}""",
                """
            "reason":{"value":"{}","type":"Json"}""",
                """
            "reason":{"value":"[[[","type":"Json"}""",
                """
            "reason":{"value":["PROBE",{"word":"x"}]}""",
                """
            "reason":{"value":"x","type":"Xml"}""",
                """
            "reason":{"value":"eA==","type":"Bytes"}""",
                """
            "reason":{"value":"eA==","type":"File","valueInfo":{"filename":"x"}}""",
                """
            "reason":{"value":"x","type":7}""",
                """
            "reason":{"value":"x","more":1}""",
                """
            "refusalReason":{"value":"garbage"}""",
                """
            "survivor":{"value":"garbage"}""",
                """
            "otherSchool":{"value":"garbage"}""",
                """
            "headEmail":{"value":"garbage"}""",
                """
            "reason":{"value":"\\u0000"}""",
                """
            "reason":{"value":1e400}""",
                """
            "reason":"x\""""
            })
    void whatIsTypedOrGarbageIsRefusedAlsoWhereTheFieldIsHidden(String field) throws Exception {
        String before = rows();
        String decision = field.startsWith("\"decision\"") ? "" : "\"decision\":{\"value\":\"APPROVE\"},";

        HttpResponse<String> answer = validator.post(
                ENGINE + "/task/" + task.getId() + "/submit-form",
                "{\"variables\":{" + decision + JUDGED + "," + field.replace("PROBE", Probe.class.getName()) + "}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(answer.body()).path("message").asText())
                .isNotBlank()
                .doesNotMatch(CLASS_NAME)
                .doesNotContain("Exception");
        assertThat(Probe.wasBuilt()).isFalse();
        assertThat(rows()).isEqualTo(before);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isOne();
    }

    @Test
    void whatFitsAHiddenFieldIsDropped() throws Exception {
        long school = jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('FR', 'Lycée du Silence', 'Lyon', 'UPPER_SECONDARY', 'CONFIRMED', 'test', gen_random_uuid()::text) returning id""").query(Long.class).single();
        Task other = journeys.signIn()
                .iAmNew()
                .findSchool("FR", "Lycée du Silence")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow()
                .validation(school);
        engine.getTaskService().claim(other.getId(), task(task.getId()).getAssignee());
        HttpResponse<String> answer = validator.post(
                ENGINE + "/task/" + other.getId() + "/submit-form",
                "{\"variables\":{\"decision\":{\"value\":\"APPROVE\",\"type\":null,\"valueInfo\":null}," + JUDGED
                        + ",\"refusalReason\":{\"value\":\"OTHER\"},\"reason\":{\"value\":\"never said\"}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(jdbc.sql("select count(*) from act_ru_variable where text_ = 'never said'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from application_decision_text where reason = 'never said'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void processOwnersLearnNothingOfWhatCasesHold() throws Exception {
        String teacher = journey.teacher().toString();
        for (String path : List.of(
                ENGINE + "/process-instance",
                ENGINE + "/process-instance/count",
                COCKPIT + "/process-instance",
                COCKPIT + "/process-instance/count",
                COCKPIT + "/process-instance/" + task.getProcessInstanceId() + "/called-process-instances",
                COCKPIT + "/process-definition/" + task.getProcessDefinitionId() + "/called-process-definitions")) {
            for (String asked : List.of(
                    "\"variables\":[{\"name\":\"teacher\",\"operator\":\"eq\",\"value\":\"" + teacher + "\"}]",
                    "\"businessKeyLike\":\"" + teacher + "%\"",
                    "\"businessKey\":\"" + teacher + "\"",
                    "\"variableValuesIgnoreCase\":true",
                    "\"orQueries\":[{\"variables\":[]}]")) {
                HttpResponse<String> answer = owner.post(path, "{" + asked + "}");
                assertThat(answer.statusCode()).as(path + " " + asked).isEqualTo(400);
                assertThat(answer.body()).contains("cannot be asked for here");
            }
        }
        for (String path : List.of(
                ENGINE + "/process-instance/count",
                COCKPIT + "/process-definition/statistics",
                ENGINE + "/process-definition",
                ENGINE + "/incident",
                ENGINE + "/job/count",
                ENGINE + "/task/count",
                ENGINE + "/history/decision-instance")) {
            for (String asked : List.of(
                    "variables=teacher_eq_" + teacher,
                    "businessKey=" + teacher,
                    "processVariables=teacher_eq_" + teacher)) {
                assertThat(owner.get(path + "?" + asked).statusCode()).as(path).isEqualTo(400);
            }
        }
        assertThat(owner.get(COCKPIT + "/process-instance?variables=teacher_eq_" + teacher)
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.post(
                                COCKPIT + "/process-instance",
                                "{\"variables\":[],\"sortBy\":\"startTime\",\"sortOrder\":\"desc\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(owner.post(ENGINE + "/process-instance/count", "{\"processDefinitionKey\":\"etwinning-validation\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noExpressionReachesTheEngine() throws Exception {
        String list = ENGINE + "/filter/"
                + engine.getFilterService()
                        .createFilterQuery()
                        .filterName("New applications")
                        .singleResult()
                        .getId() + "/list";
        for (String expression : List.of(
                "assigneeExpression",
                "candidateGroupExpression",
                "dueBeforeExpression",
                "followUpAfterExpression",
                "createdOnExpression",
                "ownerExpression",
                "processInstanceBusinessKeyLikeExpression",
                "candidateGroup")) {
            assertThat(validator
                            .post(list, "{\"" + expression + "\":\"${execution}\"}")
                            .statusCode())
                    .as(expression)
                    .isEqualTo(400);
            assertThat(validator
                            .post(list, "{\"orQueries\":[{\"" + expression + "\":\"${execution}\"}]}")
                            .statusCode())
                    .as(expression)
                    .isEqualTo(400);
            assertThat(validator
                            .get(ENGINE + "/task?" + expression + "=%24%7Bexecution%7D")
                            .statusCode())
                    .as(expression)
                    .isEqualTo(400);
        }
        assertThat(validator.post(list, """
                {"processVariables":[],"taskVariables":[{"name":"teacherName","operator":"like","value":"%o%"}],"caseInstanceVariables":[],"firstResult":0,
                "maxResults":15,"sorting":[{"sortOrder":"desc","sortBy":"created"}],"active":true}""").statusCode()).isEqualTo(200);
    }

    /** Some of what {@link RebuiltRequestsTest} tries, past everything that stands before the engine and into it. */
    @Test
    void whateverIsSentNothingFailsAndNoClassIsNamed() throws Exception {
        Random random = new Random(SEED);
        List<String> surprises = new ArrayList<>();
        String filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("New applications")
                .singleResult()
                .getId();
        for (AllowedCall call : calls.all()) {
            if (call.body().isPresent()) {
                String path = call.path()
                        .replace("filter/*", "filter/" + filter)
                        .replace("task/*", "task/" + task.getId())
                        .replace("process-definition/*", "process-definition/" + task.getProcessDefinitionId())
                        .replace("process-instance/*", "process-instance/" + task.getProcessInstanceId());
                List<String> bodies = new ArrayList<>(
                        GoodBodies.spoilt(GoodBodies.ALL.get(call.body().get())));
                Collections.shuffle(bodies, random);
                StaffClient client = call.duties().contains(StaffRole.VALIDATOR) ? validator : owner;
                for (String body : bodies.subList(0, Math.min(TRIES, bodies.size()))) {
                    HttpResponse<String> answer = client.post(path, body);
                    if (answer.statusCode() >= 500
                            || answer.statusCode() >= 400 && answer.body().matches(CLASS_NAME)) {
                        surprises.add(path + " " + body + ": " + answer.statusCode() + " " + answer.body());
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
        assertThat(Probe.wasBuilt()).isFalse();
    }

    private Task task(String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).singleResult();
    }

    private String rows() {
        return jdbc.sql(
                        "select (select count(*) from act_ru_variable) || ' ' || (select count(*) from act_ge_bytearray)")
                .query(String.class)
                .single();
    }
}
