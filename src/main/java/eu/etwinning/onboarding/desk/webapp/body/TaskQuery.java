package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** Which open tasks of a case are asked for. */
@JsonIgnoreProperties({"firstResult", "maxResults"})
public record TaskQuery(
        String processInstanceId,
        String processDefinitionId,
        List<String> activityInstanceIdIn,
        Boolean unassigned,
        Boolean assigned,
        Boolean withCandidateGroups,
        Boolean withoutCandidateGroups,
        List<Order> sorting) {}
