package eu.etwinning.onboarding.process.office;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import java.util.Map;

/** The one row with which a decision table answered. */
public record DecisionAnswer(String decision, Map<String, Object> row) {

    /** The answer of the business rule task that the execution is just leaving. */
    public static DecisionAnswer of(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        if (result == null || result.getSingleResult() == null) {
            throw new IllegalStateException("The decision at '" + execution.getCurrentActivityId()
                    + "' has no answer: add a row for this case");
        }
        return new DecisionAnswer(
                execution.getCurrentActivityId(), result.getSingleResult().getEntryMap());
    }

    /** An output of the table, which must have a value of this type. */
    public <T> T value(String output, Class<T> type) {
        Object value = row.get(output);
        if (!type.isInstance(value)) {
            throw new IllegalStateException(
                    "The decision at '" + decision + "' gives no usable value for '" + output + "'");
        }
        return type.cast(value);
    }
}
