package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** Which jobs are asked for. */
@JsonIgnoreProperties({"firstResult", "maxResults"})
public record JobQuery(
        String processInstanceId, String processDefinitionId, String jobDefinitionId, List<Order> sorting) {}
