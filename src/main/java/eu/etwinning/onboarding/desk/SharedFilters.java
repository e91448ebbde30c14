package eu.etwinning.onboarding.desk;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** The lists in which validators find their cases in Tasklist. All offices share them: the tenant does the separating. */
@Component
class SharedFilters {

    private static final String NEW = "New applications";
    private static final String MINE = "Mine";
    private static final String ALL = "All of our office";
    private static final String HELP = "Help with an old account";
    private static final List<String> NAMES = List.of(NEW, HELP, MINE, ALL);

    private static final List<Map<String, String>> COLUMNS = List.of(column("teacherName", "Teacher"), column("schoolName", "School"),
            column("schoolTown", "Town"), column("role", "Role"));

    private final FilterService filters;
    private final TaskService tasks;

    SharedFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Makes those that are missing and brings the others up to date. */
    void make() {
        make(NEW, 1, cases(OfficeCases.VALIDATION).taskUnassigned());
        make(HELP, 2, cases(OfficeCases.OLD_ACCOUNT_HELP).taskUnassigned());
        make(MINE, 3, allCases().taskAssigneeExpression("${currentUser()}"));
        make(ALL, 4, allCases());
    }

    /** The ids of the filters, each of which was made. */
    List<String> ids() {
        return NAMES.stream().map(name -> find(name).getId()).toList();
    }

    private void make(String name, int priority, TaskQuery query) {
        Filter filter = find(name);
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false, "variables", COLUMNS));
        filters.saveFilter(filter);
    }

    private TaskQuery allCases() {
        return cases(OfficeCases.ALL.toArray(String[]::new));
    }

    private TaskQuery cases(String... definitions) {
        return tasks.createTaskQuery().processDefinitionKeyIn(definitions).orderByTaskCreateTime().asc();
    }

    private Filter find(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
