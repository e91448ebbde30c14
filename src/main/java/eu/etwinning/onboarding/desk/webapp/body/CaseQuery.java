package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What narrows one of the lists of cases down: the criteria of Tasklist's search. None of them takes the place of what
 * the list itself asks for, and none is an expression. That a case has no day when it is due cannot be asked for: each
 * has one, and the engine fails where a list asks for that day.
 *
 * @param orQueries one of which must be met by one of its own criteria; that has no order and none of these again
 */
@JsonIgnoreProperties({"firstResult", "maxResults"})
public record CaseQuery(
        List<VariableCriterion> processVariables,
        List<VariableCriterion> taskVariables,
        List<VariableCriterion> caseInstanceVariables,
        String name,
        String nameLike,
        String description,
        String descriptionLike,
        String assignee,
        String assigneeLike,
        String taskDefinitionKey,
        String taskDefinitionKeyLike,
        String processDefinitionId,
        String processDefinitionKey,
        String processDefinitionName,
        String processDefinitionNameLike,
        String processInstanceBusinessKey,
        String processInstanceBusinessKeyLike,
        List<String> processInstanceIdIn,
        List<String> tenantIdIn,
        Integer priority,
        Integer minPriority,
        Integer maxPriority,
        @Moment OffsetDateTime dueBefore,
        @Moment OffsetDateTime dueAfter,
        @Moment OffsetDateTime followUpBefore,
        @Moment OffsetDateTime followUpAfter,
        @Moment OffsetDateTime createdBefore,
        @Moment OffsetDateTime createdAfter,
        Boolean active,
        List<CaseOrder> sorting,
        List<CaseQuery> orQueries) {

    /**
     * To the database each variable is a question of its own, and how to answer many of them at once takes it long to
     * find out.
     */
    private static final int MOST_VARIABLES = 12;

    private static final int MOST_SORTINGS = 12;
    private static final int MOST_IDS = 500;

    public CaseQuery {
        if (caseInstanceVariables != null && !caseInstanceVariables.isEmpty()) {
            throw new IllegalArgumentException("There are no cases in the sense of CMMN");
        }
        if (orQueries != null
                && (orQueries.size() > 1
                        || orQueries.stream().anyMatch(part -> part.sorting != null || part.orQueries != null))) {
            throw new IllegalArgumentException("One choice of criteria is enough");
        }
        int variables = size(processVariables)
                + size(taskVariables)
                + (orQueries == null
                        ? 0
                        : orQueries.stream()
                                .mapToInt(part -> size(part.processVariables) + size(part.taskVariables))
                                .sum());
        if (variables > MOST_VARIABLES
                || size(sorting) > MOST_SORTINGS
                || size(processInstanceIdIn) > MOST_IDS
                || size(tenantIdIn) > MOST_IDS) {
            throw new IllegalArgumentException("That is asked for in fewer criteria");
        }
    }

    private static int size(List<?> list) {
        return list == null ? 0 : list.size();
    }

    /** By what a list of cases is sorted; where it is a variable, by which. */
    public record CaseOrder(SortBy sortBy, Direction sortOrder, Column parameters) {

        public CaseOrder {
            if ((sortBy == SortBy.TASK_VARIABLE || sortBy == SortBy.PROCESS_VARIABLE) != (parameters != null)) {
                throw new IllegalArgumentException("A variable has a name, and nothing else has");
            }
        }
    }

    public record Column(String variable, ColumnType type) {

        public Column {
            VariableCriterion.checkName(variable);
        }
    }

    public enum SortBy {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("priority")
        PRIORITY,
        @JsonProperty("dueDate")
        DUE,
        @JsonProperty("followUpDate")
        FOLLOW_UP,
        @JsonProperty("name")
        NAME,
        @JsonProperty("nameCaseInsensitive")
        NAME_IN_ANY_CASE,
        @JsonProperty("assignee")
        ASSIGNEE,
        @JsonProperty("processVariable")
        PROCESS_VARIABLE,
        @JsonProperty("taskVariable")
        TASK_VARIABLE
    }

    public enum ColumnType {
        @JsonProperty("String")
        STRING,
        @JsonProperty("Boolean")
        BOOLEAN,
        @JsonProperty("Date")
        DATE,
        @JsonProperty("Double")
        DOUBLE,
        @JsonProperty("Integer")
        INTEGER,
        @JsonProperty("Long")
        LONG,
        @JsonProperty("Short")
        SHORT
    }
}
