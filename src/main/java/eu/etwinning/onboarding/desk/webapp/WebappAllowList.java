package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.setup.OfficeCases;
import eu.etwinning.onboarding.desk.signin.StaffRole;
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
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

/**
 * The allow-list of {@code /camunda/api}: what Tasklist, Cockpit and Welcome call, with what they may ask in the
 * address and in the body. Whatever it does not name is refused, Admin's calls among it: the staff is kept at
 * {@code /desk/staff}.
 */
@Component
public class WebappAllowList {

    private static final String ENGINE = "/engine/engine/default";
    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> PAGES = Set.of("firstResult", "maxResults");
    private static final Set<String> SORTED_PAGES = with(PAGES, "sortBy", "sortOrder");

    private final List<AllowedCall> calls = new ArrayList<>();

    WebappAllowList() {
        signedIn();
        tasklist();
        cockpit();
    }

    public List<AllowedCall> all() {
        return calls;
    }

    /** Whether somebody with these duties may make the call. */
    boolean permit(Iterable<StaffRole> duties, String method, String path) {
        return !of(duties, method, path).isEmpty();
    }

    /** The lines of the list that let somebody with these duties make the call. */
    List<AllowedCall> of(Iterable<StaffRole> duties, String method, String path) {
        return calls.stream().filter(call -> call.permits(duties, method, path)).toList();
    }

    private void signedIn() {
        Callers everybody = new Callers(EnumSet.allOf(StaffRole.class));
        everybody.get(
                NOTHING,
                "/admin/auth/user/default",
                "/engine/engine",
                "/engine/engine/",
                "/engine/version",
                ENGINE + "/version",
                ENGINE + "/user/*/profile");
        everybody.get(with(PAGES, "member"), ENGINE + "/group");
        everybody.get(
                Set.of("bust"),
                "/welcome/plugin/*/static/**",
                "/tasklist/plugin/*/static/**",
                "/cockpit/plugin/*/static/**",
                "/admin/plugin/*/static/**");
    }

    private void tasklist() {
        Callers validator = new Callers(EnumSet.of(StaffRole.VALIDATOR));
        validator.get(
                with(PAGES, "itemCount", "resourceType"),
                ENGINE + "/filter",
                ENGINE + "/filter/count",
                ENGINE + "/filter/*");
        validator.get(
                NOTHING,
                ENGINE + "/filter/*/count",
                ENGINE + "/task/*",
                ENGINE + "/task/*/form",
                ENGINE + "/task/*/identity-links",
                ENGINE + "/task/*/comment",
                ENGINE + "/task/*/attachment");
        validator.get(
                with(SORTED_PAGES, "assignee", "processInstanceId", "processDefinitionKey", "tenantIdIn"),
                ENGINE + "/task",
                ENGINE + "/task/count");
        validator.get(Set.of("noCache"), ENGINE + "/task/*/deployed-form");
        validator.get(Set.of("deserializeValues", "variableNames"), ENGINE + "/task/*/form-variables");
        // For the tab "History"; the engine tells validators of nothing, because they hold no grant on history.
        validator.get(
                with(SORTED_PAGES, "taskId"),
                ENGINE + "/history/user-operation",
                ENGINE + "/history/user-operation/count");
        for (String definition : OfficeCases.ALL) {
            validator.get(
                    NOTHING,
                    ENGINE + "/process-definition/" + definition + ":*",
                    ENGINE + "/process-definition/" + definition + ":*/xml");
        }
        validator.post(PAGES, CaseQuery.class, ENGINE + "/filter/*/list", ENGINE + "/filter/*/count");
        validator.post(NOTHING, Claim.class, ENGINE + "/task/*/claim");
        validator.post(NOTHING, Submission.class, ENGINE + "/task/*/submit-form");
        validator.call(POST, ENGINE + "/task/*/unclaim");
        validator.call(OPTIONS, ENGINE + "/filter", ENGINE + "/filter/*", ENGINE + "/task/*");
    }

    private void cockpit() {
        Callers owner = new Callers(EnumSet.of(StaffRole.PROCESS_OWNER));
        Set<String> definitions = with(
                SORTED_PAGES,
                "key",
                "keyLike",
                "name",
                "nameLike",
                "version",
                "latest",
                "latestVersion",
                "tenantIdIn",
                "withoutTenantId",
                "includeProcessDefinitionsWithoutTenantId",
                "includeDecisionDefinitionsWithoutTenantId",
                "deploymentId",
                "resourceName",
                "decisionRequirementsDefinitionId",
                "withoutDecisionRequirementsDefinition");
        owner.get(
                with(definitions, "incidents", "rootIncidents", "failedJobs"),
                "/cockpit/plugin/base/default/process-definition/statistics*",
                ENGINE + "/process-definition/**");
        owner.get(
                definitions,
                ENGINE + "/decision-definition/**",
                ENGINE + "/decision-requirements-definition/**",
                ENGINE + "/case-definition/count");
        owner.get(
                with(
                        SORTED_PAGES,
                        "id",
                        "name",
                        "nameLike",
                        "after",
                        "before",
                        "source",
                        "withoutSource",
                        "tenantIdIn",
                        "withoutTenantId"),
                ENGINE + "/deployment/**");
        owner.get(
                with(
                        SORTED_PAGES,
                        "processDefinitionId",
                        "processDefinitionKey",
                        "processInstanceId",
                        "tenantIdIn",
                        "processDefinitionWithoutTenantId",
                        // So Camunda's script writes an order where a number is asked for; the engine takes no notice.
                        "deploymentId",
                        "sorting[sortBy]",
                        "sorting[sortOrder]"),
                ENGINE + "/process-instance/count",
                ENGINE + "/job/count",
                ENGINE + "/job-definition",
                ENGINE + "/job-definition/count");
        owner.get(NOTHING, ENGINE + "/process-instance/*", ENGINE + "/process-instance/*/activity-instances");
        owner.get(
                with(SORTED_PAGES, "incidentId", "processInstanceId", "processDefinitionId", "processDefinitionKeyIn"),
                ENGINE + "/incident",
                ENGINE + "/incident/count");
        owner.get(
                Set.of("permissionName", "permissionValue", "resourceName", "resourceType", "resourceId"),
                ENGINE + "/authorization/check");
        // Cockpit asks for these, too; the engine tells process owners of none, because they hold no grant on tasks,
        // variables or history.
        owner.get(
                Set.of("unfinished", "assigned", "unassigned", "withCandidateGroups", "withoutCandidateGroups"),
                ENGINE + "/task/count");
        owner.get(
                with(
                        SORTED_PAGES,
                        "decisionDefinitionId",
                        "rootDecisionInstancesOnly",
                        "evaluatedBefore",
                        "evaluatedAfter"),
                ENGINE + "/history/decision-instance",
                ENGINE + "/history/decision-instance/count");

        owner.post(
                NOTHING,
                CalledDefinitions.class,
                "/cockpit/plugin/base/default/process-definition/*/called-process-definitions");
        owner.post(
                SORTED_PAGES,
                ListedInstances.class,
                "/cockpit/plugin/base/default/process-instance",
                "/cockpit/plugin/base/default/process-instance/count");
        owner.post(
                SORTED_PAGES,
                CalledInstances.class,
                "/cockpit/plugin/base/default/process-instance/*/called-process-instances");
        owner.post(
                PAGES,
                IncidentQuery.class,
                "/cockpit/plugin/base/default/incident",
                "/cockpit/plugin/base/default/incident/",
                "/cockpit/plugin/base/default/incident/count");
        owner.post(PAGES, InstanceQuery.class, ENGINE + "/process-instance", ENGINE + "/process-instance/count");
        owner.post(PAGES, JobQuery.class, ENGINE + "/job", ENGINE + "/job/count");
        owner.post(PAGES, TaskQuery.class, ENGINE + "/task", ENGINE + "/task/count");
        owner.post(NOTHING, PastTaskQuery.class, ENGINE + "/history/task/count");
        owner.post(
                with(PAGES, "deserializeValues"),
                VariableQuery.class,
                ENGINE + "/variable-instance",
                ENGINE + "/variable-instance/count");
        owner.post(PAGES, ExternalTaskQuery.class, ENGINE + "/external-task", ENGINE + "/external-task/count");
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** Puts the calls of those with some duties on the list. */
    private final class Callers {

        private final Set<StaffRole> duties;

        private Callers(Set<StaffRole> duties) {
            this.duties = duties;
        }

        void get(Set<String> parameters, String... paths) {
            allow(GET, parameters, Optional.empty(), paths);
        }

        void post(Set<String> parameters, Class<? extends Record> body, String... paths) {
            allow(POST, parameters, Optional.of(body), paths);
        }

        /** Calls that say all by their address. */
        void call(HttpMethod method, String... paths) {
            allow(method, NOTHING, Optional.empty(), paths);
        }

        private void allow(
                HttpMethod method, Set<String> parameters, Optional<Class<? extends Record>> body, String... paths) {
            for (String path : paths) {
                calls.add(new AllowedCall(duties, method, path, parameters, body));
            }
        }
    }
}
