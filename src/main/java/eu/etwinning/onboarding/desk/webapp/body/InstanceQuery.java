package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/**
 * Which running cases are asked for: those of a diagram, or around another one. Nothing of what they hold, nor whose
 * they are.
 */
@JsonIgnoreProperties({"id", "firstResult", "maxResults"})
public record InstanceQuery(
        String processDefinitionId,
        String processDefinitionKey,
        String deploymentId,
        List<String> tenantIdIn,
        Boolean processDefinitionWithoutTenantId,
        String subProcessInstance,
        String superProcessInstance,
        List<Order> sorting) {}
