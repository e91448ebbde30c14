package eu.etwinning.onboarding.desk;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

/**
 * The allow-list of {@code /camunda/api}: what Tasklist, Cockpit and Welcome call. Whatever it does not name is refused, Admin's calls among it:
 * the staff is kept at {@code /desk/staff}.
 */
@Component
class StaffCalls {

    private static final Set<Duty> EVERYBODY = EnumSet.allOf(Duty.class);
    private static final Set<Duty> VALIDATOR = EnumSet.of(Duty.VALIDATOR);
    private static final Set<Duty> PROCESS_OWNER = EnumSet.of(Duty.PROCESS_OWNER);
    private static final String ENGINE = "/engine/engine/default";

    private final List<StaffCall> calls = new ArrayList<>();

    StaffCalls() {
        signedIn();
        tasklist();
        cockpit();
    }

    List<StaffCall> all() {
        return calls;
    }

    /** Whether somebody with these duties may make the call. */
    boolean permit(Iterable<Duty> duties, String method, String path) {
        return calls.stream().anyMatch(call -> call.permits(duties, method, path));
    }

    private void signedIn() {
        allow(EVERYBODY, GET, "/admin/auth/user/default", "/engine/engine", "/engine/engine/", "/engine/version", ENGINE + "/version",
                ENGINE + "/user/*/profile", ENGINE + "/group", "/welcome/plugin/*/static/**", "/tasklist/plugin/*/static/**",
                "/cockpit/plugin/*/static/**", "/admin/plugin/*/static/**");
    }

    private void tasklist() {
        allow(VALIDATOR, GET, ENGINE + "/filter", ENGINE + "/filter/count", ENGINE + "/filter/*", ENGINE + "/filter/*/count", ENGINE + "/task",
                ENGINE + "/task/*", ENGINE + "/task/*/form", ENGINE + "/task/*/deployed-form", ENGINE + "/task/*/form-variables",
                ENGINE + "/task/*/identity-links", ENGINE + "/task/*/comment", ENGINE + "/task/*/attachment",
                // For the tab "History"; the engine tells validators of nothing, because they hold no grant on history.
                ENGINE + "/history/user-operation", ENGINE + "/history/user-operation/count");
        for (String definition : OfficeCases.ALL) {
            allow(VALIDATOR, GET, ENGINE + "/process-definition/" + definition + ":*", ENGINE + "/process-definition/" + definition + ":*/xml");
        }
        allow(VALIDATOR, POST, ENGINE + "/filter/*/list", ENGINE + "/filter/*/count", ENGINE + "/task/*/claim", ENGINE + "/task/*/unclaim",
                ENGINE + "/task/*/submit-form");
        allow(VALIDATOR, OPTIONS, ENGINE + "/filter", ENGINE + "/filter/*", ENGINE + "/task/*");
    }

    private void cockpit() {
        allow(PROCESS_OWNER, GET, "/cockpit/plugin/**", ENGINE + "/process-definition/**", ENGINE + "/decision-definition/**",
                ENGINE + "/decision-requirements-definition/**", ENGINE + "/deployment/**", ENGINE + "/process-instance/*",
                ENGINE + "/process-instance/*/activity-instances", ENGINE + "/process-instance/count", ENGINE + "/incident",
                ENGINE + "/incident/count", ENGINE + "/job/count", ENGINE + "/job-definition", ENGINE + "/job-definition/count",
                ENGINE + "/case-definition/count", ENGINE + "/authorization/check");
        allow(PROCESS_OWNER, POST, "/cockpit/plugin/base/default/process-definition/*/called-process-definitions",
                "/cockpit/plugin/base/default/process-instance", "/cockpit/plugin/base/default/process-instance/count",
                "/cockpit/plugin/base/default/process-instance/*/called-process-instances", "/cockpit/plugin/base/default/incident",
                "/cockpit/plugin/base/default/incident/", "/cockpit/plugin/base/default/incident/count", ENGINE + "/process-instance/count",
                ENGINE + "/process-instance", ENGINE + "/job", ENGINE + "/job/count");
        // Cockpit asks for these, too; the engine tells process owners of none, because they hold no grant on tasks, variables or history.
        allow(PROCESS_OWNER, GET, ENGINE + "/task/count", ENGINE + "/history/decision-instance",
                ENGINE + "/history/decision-instance/count");
        allow(PROCESS_OWNER, POST, ENGINE + "/task", ENGINE + "/task/count", ENGINE + "/history/task/count", ENGINE + "/variable-instance",
                ENGINE + "/variable-instance/count", ENGINE + "/external-task", ENGINE + "/external-task/count");
    }

    private void allow(Set<Duty> duties, HttpMethod method, String... paths) {
        for (String path : paths) {
            calls.add(new StaffCall(duties, method, path));
        }
    }
}
