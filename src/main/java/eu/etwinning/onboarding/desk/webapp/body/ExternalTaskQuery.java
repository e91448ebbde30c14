package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** Which external tasks of a case are asked for. */
@JsonIgnoreProperties({"firstResult", "maxResults"})
public record ExternalTaskQuery(String processInstanceId, List<String> activityIdIn, List<Order> sorting) {}
