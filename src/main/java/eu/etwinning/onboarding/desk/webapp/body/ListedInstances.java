package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.time.OffsetDateTime;
import java.util.List;

/** Which running cases Cockpit lists: by diagram, step and time. Nothing of what they hold, nor whose they are. */
@JsonIgnoreProperties({"id", "firstResult", "maxResults"})
public record ListedInstances(
        String processDefinitionId,
        String parentProcessInstanceId,
        List<String> activityIdIn,
        List<String> activityInstanceIdIn,
        @Moment OffsetDateTime startedBefore,
        @Moment OffsetDateTime startedAfter,
        Boolean withIncident,
        List<Unasked> variables,
        String sortBy,
        Direction sortOrder) {

    public ListedInstances {
        Unasked.checkNone(variables);
    }
}
