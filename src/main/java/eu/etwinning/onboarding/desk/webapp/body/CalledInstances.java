package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** Which cases are asked for that a case has called. */
@JsonIgnoreProperties("id")
public record CalledInstances(
        List<String> activityInstanceIdIn, List<String> activityIdIn, String sortBy, Direction sortOrder) {}
