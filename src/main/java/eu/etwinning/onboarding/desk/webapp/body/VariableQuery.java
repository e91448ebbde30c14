package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** The variables of which cases are asked for. */
@JsonIgnoreProperties({"firstResult", "maxResults", "deserializeValues"})
public record VariableQuery(
        List<String> processInstanceIdIn,
        List<String> activityInstanceIdIn,
        List<Unasked> variableValues,
        List<Order> sorting) {

    public VariableQuery {
        Unasked.checkNone(variableValues);
    }
}
