package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** Which incidents are asked for. */
@JsonIgnoreProperties({"id", "parentProcessDefinitionId", "activityInstanceIds"})
public record IncidentQuery(
        List<String> processDefinitionIdIn,
        List<String> processInstanceIdIn,
        List<String> activityIdIn,
        String sortBy,
        Direction sortOrder) {}
