package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.desk.overdue.DeskProperties;
import eu.etwinning.onboarding.desk.webapp.TaskListTranslationFilter;
import eu.etwinning.onboarding.process.CasePriority;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The engine's filters behind the lists of cases. All offices share them: the tenant does the separating. Their names
 * and columns are English here; {@link TaskListTranslationFilter} puts them into the reader's language.
 */
@Component
public class SharedFilters {

    /** The property of a filter that says which list it is. */
    public static final String LIST = "list";
    /** Monday at midnight, by the clock of whoever looks. */
    private static final String NEXT_WEEK = "${officeWeek.end()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final MessageSource messages;
    private final String centralOffice;

    SharedFilters(FilterService filters, TaskService tasks, MessageSource messages, DeskProperties properties) {
        this.filters = filters;
        this.tasks = tasks;
        this.messages = messages;
        this.centralOffice = properties.centralOffice();
    }

    /**
     * Makes those that are missing, brings the others up to date, and takes away what is no list any more: nobody else
     * makes filters.
     */
    void make() {
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            if (CaseList.withKey(String.valueOf(filter.getProperties().get(LIST)))
                    .isEmpty()) {
                filters.deleteFilter(filter.getId());
            }
        }
        for (CaseList list : CaseList.values()) {
            make(list);
        }
    }

    /** The engine's id of the filter behind a list, which was made. */
    public String id(CaseList list) {
        return Objects.requireNonNull(find(list)).getId();
    }

    private void make(CaseList list) {
        Filter filter = find(list);
        if (filter == null) {
            filter = filters.newTaskFilter();
        }
        filter.setName(english(list.label()));
        filter.setQuery(
                query(list).orderByTaskPriority().desc().orderByTaskCreateTime().asc());
        filter.setProperties(Map.of(
                LIST,
                list.key(),
                "priority",
                list.ordinal(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                CaseList.COLUMNS.stream()
                        .map(variable -> Map.of("name", variable, "label", english(CaseList.columnLabel(variable))))
                        .toList()));
        filters.saveFilter(filter);
    }

    private TaskQuery query(CaseList list) {
        return switch (list) {
            case NEW_APPLICATIONS -> cases(OfficeCases.VALIDATION).taskUnassigned();
            case MINE -> allCases().taskAssigneeExpression("${currentUser()}");
            case ANSWERED -> cases(OfficeCases.VALIDATION).taskMinPriority(CasePriority.ANSWERED);
            case DUE -> allCases().dueBeforeExpression(NEXT_WEEK);
            case NEW_SCHOOLS -> cases(OfficeCases.VALIDATION).taskVariableValueEquals("newSchool", true);
            case OLD_ACCOUNT_HELP -> cases(OfficeCases.OLD_ACCOUNT_HELP);
            case CENTRAL_SUPPORT -> allCases().taskCandidateGroup(centralOffice).includeAssignedTasks();
        };
    }

    private TaskQuery allCases() {
        return cases(OfficeCases.ALL.toArray(String[]::new));
    }

    private TaskQuery cases(String... definitions) {
        return tasks.createTaskQuery().processDefinitionKeyIn(definitions);
    }

    private @Nullable Filter find(CaseList list) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> list.key().equals(filter.getProperties().get(LIST)))
                .findFirst()
                .orElse(null);
    }

    private String english(String text) {
        return messages.getMessage(text, null, Locale.ENGLISH);
    }
}
