package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a call gives to the diagram that it calls, and takes back from it. */
record HandedOver(CallActivity call) {

    private static final String ALL = "all";

    Map<String, CaseState.Held> in(CaseState caller) {
        Map<String, CaseState.Held> given = new HashMap<>();
        for (CamundaIn in : children(CamundaIn.class)) {
            copy(
                    in.getCamundaVariables(),
                    in.getCamundaSource(),
                    in.getCamundaSourceExpression(),
                    in.getCamundaTarget(),
                    caller.variables(),
                    given);
        }
        return given;
    }

    /** @param back the caller as it waited */
    CaseState out(CaseState called, CaseState back) {
        Map<String, CaseState.Held> taken = new HashMap<>();
        for (CamundaOut out : children(CamundaOut.class)) {
            copy(
                    out.getCamundaVariables(),
                    out.getCamundaSource(),
                    out.getCamundaSourceExpression(),
                    out.getCamundaTarget(),
                    called.variables(),
                    taken);
        }
        CaseState state = back;
        for (Map.Entry<String, CaseState.Held> variable : taken.entrySet()) {
            state = state.with(variable.getKey(), variable.getValue());
        }
        return state;
    }

    /** The expressions in it. */
    Stream<String> expressions() {
        return children(CamundaIn.class).stream()
                .flatMap(in -> Stream.of(in.getCamundaSourceExpression(), in.getCamundaBusinessKey()))
                .filter(Objects::nonNull);
    }

    private static void copy(
            String variables,
            String source,
            String expression,
            String target,
            Map<String, CaseState.Held> from,
            Map<String, CaseState.Held> to) {
        if (ALL.equals(variables)) {
            to.putAll(from);
        } else if (source != null && from.containsKey(source)) {
            to.put(target, new CaseState.Held(from.get(source).value(), false));
        } else if (expression != null && target != null) {
            to.put(target, CaseState.Held.SOMETHING);
        }
    }

    private <T extends ModelElementInstance> Collection<T> children(Class<T> type) {
        return call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }
}
