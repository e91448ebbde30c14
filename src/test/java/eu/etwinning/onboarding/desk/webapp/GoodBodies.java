package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.webapp.body.CalledDefinitions;
import eu.etwinning.onboarding.desk.webapp.body.CalledInstances;
import eu.etwinning.onboarding.desk.webapp.body.CaseQuery;
import eu.etwinning.onboarding.desk.webapp.body.Claim;
import eu.etwinning.onboarding.desk.webapp.body.ExternalTaskQuery;
import eu.etwinning.onboarding.desk.webapp.body.IncidentQuery;
import eu.etwinning.onboarding.desk.webapp.body.InstanceQuery;
import eu.etwinning.onboarding.desk.webapp.body.JobQuery;
import eu.etwinning.onboarding.desk.webapp.body.ListedInstances;
import eu.etwinning.onboarding.desk.webapp.body.PastTaskQuery;
import eu.etwinning.onboarding.desk.webapp.body.Submission;
import eu.etwinning.onboarding.desk.webapp.body.TaskQuery;
import eu.etwinning.onboarding.desk.webapp.body.VariableQuery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For each body that a call of the staff may have, one that uses all of it; and what nobody may send in its place. */
final class GoodBodies {

    static final Map<Class<? extends Record>, String> ALL = Map.ofEntries(
            Map.entry(Claim.class, "{\"userId\":\"x\"}"),
            Map.entry(
                    Submission.class,
                    "{\"variables\":{\"decision\":{\"value\":\"APPROVE\",\"type\":\"Json\",\"valueInfo\":null},\"list\":{\"value\":[1,{\"a\":true}]}}}"),
            Map.entry(CaseQuery.class, """
                    {"processVariables":[{"name":"newSchool","operator":"eq","value":true}],"taskVariables":[{"name":"teacherName","operator":"like","value":"%ow%"}],
                    "caseInstanceVariables":[],"name":"a","nameLike":"%a%","description":"a","descriptionLike":"a","assignee":"a","assigneeLike":"a",
                    "taskDefinitionKey":"a","taskDefinitionKeyLike":"a","processDefinitionId":"a","processDefinitionKey":"a","processDefinitionName":"a",
                    "processDefinitionNameLike":"a","processInstanceBusinessKey":"a","processInstanceBusinessKeyLike":"a","processInstanceIdIn":["a"],
                    "tenantIdIn":["nso-fr"],"priority":1,"minPriority":1,"maxPriority":2,"dueBefore":"2026-11-29T18:30:00.000+0100",
                    "dueAfter":"2026-11-29T18:30:00.000+0100","followUpBefore":"2026-11-29T18:30:00.000+0100",
                    "followUpAfter":"2026-11-29T18:30:00.000+0100","createdBefore":"2026-11-29T18:30:00.000+0100","createdAfter":"2026-11-29T18:30:00.000+0100",
                    "active":true,"sorting":[{"sortBy":"created","sortOrder":"desc"},{"sortBy":"taskVariable","sortOrder":"asc",
                    "parameters":{"variable":"teacherName","type":"String"}}],"orQueries":[{"nameLike":"%b%","taskVariables":[]}]}"""),
            Map.entry(
                    CalledDefinitions.class,
                    "{\"parentProcessDefinitionId\":\"a\",\"superProcessDefinitionId\":\"a\",\"activityIdIn\":[\"a\"]}"),
            Map.entry(ListedInstances.class, """
                    {"processDefinitionId":"a","parentProcessInstanceId":"a","activityIdIn":["a"],"activityInstanceIdIn":["a"],
                    "startedBefore":"2026-11-29T18:30:00.000+0100","startedAfter":"2026-11-29T18:30:00.000+0100","withIncident":true,"variables":[],
                    "sortBy":"startTime","sortOrder":"desc"}"""),
            Map.entry(
                    CalledInstances.class,
                    "{\"activityInstanceIdIn\":[\"a\"],\"activityIdIn\":[\"a\"],\"sortBy\":\"x\",\"sortOrder\":\"asc\"}"),
            Map.entry(IncidentQuery.class, """
                    {"processDefinitionIdIn":["a"],"processInstanceIdIn":["a"],"activityIdIn":["a"],"sortBy":"incidentType","sortOrder":"asc"}"""),
            Map.entry(InstanceQuery.class, """
                    {"processDefinitionId":"a","processDefinitionKey":"a","deploymentId":"a","tenantIdIn":["a"],"processDefinitionWithoutTenantId":true,
                    "subProcessInstance":"a","superProcessInstance":"a","sorting":[{"sortBy":"instanceId","sortOrder":"asc"}]}"""),
            Map.entry(JobQuery.class, """
                    {"processInstanceId":"a","processDefinitionId":"a","jobDefinitionId":"a","sorting":[{"sortBy":"jobId","sortOrder":"asc"}]}"""),
            Map.entry(TaskQuery.class, """
                    {"processInstanceId":"a","processDefinitionId":"a","activityInstanceIdIn":["a"],"unassigned":true,"assigned":true,"withCandidateGroups":true,
                    "withoutCandidateGroups":true,"sorting":[{"sortBy":"created","sortOrder":"asc"}]}"""),
            Map.entry(PastTaskQuery.class, """
                    {"processInstanceId":"a","processDefinitionId":"a","unfinished":true,"finished":true,"assigned":true,"unassigned":true,
                    "withCandidateGroups":true,"withoutCandidateGroups":true}"""),
            Map.entry(VariableQuery.class, """
                    {"processInstanceIdIn":["a"],"activityInstanceIdIn":["a"],"variableValues":[],"sorting":[{"sortBy":"variableName","sortOrder":"asc"}]}"""),
            Map.entry(ExternalTaskQuery.class, """
                    {"processInstanceId":"a","activityIdIn":["a"],"sorting":[{"sortBy":"taskPriority","sortOrder":"asc"}]}"""));

    /** What may take the place of any value, and does not fit there. */
    private static final List<String> NONSENSE = List.of(
            "7",
            "1e400",
            "9".repeat(50),
            "7.5",
            "true",
            "\"\"",
            "\"a\\u0000b\"",
            "\"\\ud83d\"",
            "[]",
            "[null]",
            "{}",
            "[[[[[[]]]]]]",
            "{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"java.io.File\"}}",
            "\"${1+1}\"",
            "\"2026-02-30T00:00:00.000+0100\"",
            "\"+12345-11-29T18:30:00.000+0100\"",
            "\"" + "a".repeat(300) + "\"");
    /** What the engine's own queries know and no body of ours does. */
    private static final List<String> UNKNOWN = List.of(
            "\"assigneeExpression\":\"${x}\"",
            "\"dueBeforeExpression\":\"${now()}\"",
            "\"candidateGroupExpression\":\"${x}\"",
            "\"candidateGroup\":\"nso-pl\"",
            "\"candidateGroups\":[\"nso-pl\"]",
            "\"includeAssignedTasks\":true",
            "\"businessKey\":\"a\"",
            "\"businessKeyLike\":\"%\"",
            "\"variableNamesIgnoreCase\":true",
            "\"variables\":[{\"name\":\"teacher\",\"operator\":\"like\",\"value\":\"a%\"}]",
            "\"withVariablesInReturn\":true",
            "\"local\":true",
            "\"__proto__\":{}",
            "\"\":1");

    private GoodBodies() {}

    /** Bodies that somebody might try in the place of a good one: broken, of another shape, or with something more. */
    static Set<String> spoilt(String good) {
        Set<String> spoilt = new LinkedHashSet<>(List.of(
                "",
                "nonsense",
                good.substring(0, good.length() / 2),
                good + good,
                good + " x",
                "[" + good + "]",
                "null",
                "\"x\"",
                "{}",
                "{\"a\":".repeat(200) + "1" + "}".repeat(200),
                "[".repeat(20_000)));
        for (String more : UNKNOWN) {
            spoilt.add(good.replaceFirst("\\{", Matcher.quoteReplacement("{" + more + (good.equals("{}") ? "" : ","))));
        }
        for (String value : values(good)) {
            NONSENSE.forEach(nonsense ->
                    spoilt.add(good.replace(value, value.substring(0, value.indexOf(':') + 1) + nonsense)));
            spoilt.add(good.replace(value, value + "," + value));
        }
        return spoilt;
    }

    /** Each key with its value, as written. */
    private static List<String> values(String good) {
        List<String> values = new ArrayList<>();
        Matcher value =
                Pattern.compile("\"\\w+\":(\"[^\"]*\"|\\w+|\\[[^\\[\\]]*])").matcher(good);
        while (value.find()) {
            values.add(value.group());
        }
        return values;
    }
}
