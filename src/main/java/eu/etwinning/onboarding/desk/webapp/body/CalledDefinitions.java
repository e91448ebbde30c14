package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** Which diagrams are asked for that a diagram calls. */
@JsonIgnoreProperties("id")
public record CalledDefinitions(
        String parentProcessDefinitionId, String superProcessDefinitionId, List<String> activityIdIn) {}
