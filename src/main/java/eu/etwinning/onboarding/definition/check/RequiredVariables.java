package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Asks of a case that what an element needs is there. */
record RequiredVariables(BiConsumer<Position, String> missing) {

    void variable(CaseState state, String variable) {
        if (!state.holds(variable)) {
            missing.accept(state.spot(), variable);
        }
    }

    void all(CaseState state, Collection<String> variables) {
        variables.forEach(variable -> variable(state, variable));
    }

    /** What an element names of itself: who does it, under which key it calls. */
    void named(CaseState state, FlowNode node) {
        Stream<String> texts = Stream.empty();
        if (node instanceof UserTask task) {
            texts = Stream.of(
                    task.getCamundaAssignee(),
                    task.getCamundaCandidateGroups(),
                    task.getCamundaDueDate(),
                    task.getCamundaFollowUpDate(),
                    task.getCamundaPriority());
        } else if (node instanceof CallActivity call) {
            texts = new HandedOver(call).expressions();
        }
        texts.filter(ElText::isIn)
                .flatMap(text -> ElText.read(text).stream())
                .flatMap(text -> text.values().stream())
                .forEach(variable -> variable(state, variable));
    }
}
