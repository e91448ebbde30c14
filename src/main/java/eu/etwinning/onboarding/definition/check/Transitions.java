package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the engine would do with a case at an element: the states in which it can be at the next ones. */
class Transitions {

    private final Definitions definitions;
    private final Vocabulary vocabulary;
    private final VariableValues values;
    private final DelegateEffects work;
    private final WaitStates waiting;

    Transitions(Definitions definitions, Vocabulary vocabulary, VariableValues values, RoleKinds roles) {
        this.definitions = definitions;
        this.vocabulary = vocabulary;
        this.values = values;
        this.work = new DelegateEffects(definitions, vocabulary, values, roles);
        this.waiting = new WaitStates(vocabulary, values);
    }

    /** @param missing told of each element that needs a variable which is not there */
    List<CaseState> after(CaseState arriving, BiConsumer<Position, String> missing) {
        FlowNode node = arriving.spot().node();
        CaseState state = node.isCamundaAsyncBefore() ? arriving.waited() : arriving;
        List<CaseState> next = new ArrayList<>();
        RequiredVariables needs = new RequiredVariables(missing);
        needs.named(state, node);
        if (waits(node)) {
            waiting.interruptions(state.waited(), node).forEach(next::add);
        }
        work.before(state, node, needs).forEach(started -> done(started, node, needs, next));
        return next;
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent
                || node instanceof SubProcess;
    }

    private void done(CaseState state, FlowNode node, RequiredVariables needs, List<CaseState> next) {
        if (node instanceof UserTask task) {
            work.back(state, task).ifPresent(next::add);
            work.answered(state, task, needs).forEach(answered -> leave(answered, node, needs, next));
        } else if (node instanceof ServiceTask task) {
            work.served(state, task, needs).forEach(served -> leave(served, node, needs, next));
            work.failed(state, task).forEach(next::add);
        } else if (node instanceof BusinessRuleTask task) {
            work.decided(state, task, needs).forEach(decided -> leave(decided, node, needs, next));
        } else if (node instanceof ReceiveTask || node instanceof IntermediateCatchEvent) {
            waiting.received(state.waited(), node).forEach(received -> leave(received, node, needs, next));
        } else if (node instanceof CallActivity call) {
            call(state, call, needs, next);
        } else if (node instanceof SubProcess inner) {
            Diagram.starts(inner).stream().filter(Calls::isPlain).forEach(start -> next.add(state.at(start.getId())));
        } else if (node instanceof EndEvent end) {
            end(state, end, needs, next);
        } else {
            leave(state, node, needs, next);
        }
    }

    private void leave(CaseState done, FlowNode node, RequiredVariables needs, List<CaseState> next) {
        work.after(done, node, needs)
                .map(state -> node.isCamundaAsyncAfter() ? state.waited() : state)
                .forEach(state -> {
                    if (node instanceof ExclusiveGateway gateway
                            && state.spot().diagram().outgoing(gateway).size() > 1) {
                        choose(state, gateway, needs, next);
                    } else {
                        state.spot()
                                .diagram()
                                .outgoing(node)
                                .forEach(flow ->
                                        next.add(state.at(flow.getTarget().getId())));
                    }
                });
    }

    /** The first flow whose condition holds, else the default one; all that may be where that is not known. */
    private void choose(CaseState state, ExclusiveGateway gateway, RequiredVariables needs, List<CaseState> next) {
        CaseState behind = state;
        for (String variable : state.values().keySet()) {
            if (values.isAskedOnce(variable) && asks(state, gateway, variable)) {
                behind = behind.with(
                        variable,
                        new CaseState.Held(
                                Optional.empty(),
                                Objects.requireNonNull(state.variables().get(variable))
                                        .passing()));
            }
        }
        for (SequenceFlow flow : state.spot().diagram().outgoing(gateway)) {
            if (!flow.equals(gateway.getDefault())) {
                ElText text = ElText.read(flow.getConditionExpression().getTextContent())
                        .orElseThrow();
                text.variables().forEach(variable -> needs.variable(state, variable));
                Optional<Boolean> holds = new Condition(text).holds(state.values());
                if (holds.orElse(true)) {
                    next.add(behind.at(flow.getTarget().getId()));
                }
                if (holds.orElse(false)) {
                    return;
                }
            }
        }
        if (gateway.getDefault() != null) {
            next.add(behind.at(gateway.getDefault().getTarget().getId()));
        }
    }

    private static boolean asks(CaseState state, ExclusiveGateway gateway, String variable) {
        return state.spot().diagram().outgoing(gateway).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> ElText.read(flow.getConditionExpression().getTextContent()).stream())
                .anyMatch(text -> text.variables().contains(variable));
    }

    private void call(CaseState state, CallActivity call, RequiredVariables needs, List<CaseState> next) {
        if (!vocabulary.ofTeachers().contains(call.getCalledElement())) {
            needs.variable(state, WellKnownIds.OFFICE);
        }
        HandedOver handedOver = new HandedOver(call);
        CaseState waited = state.waited();
        for (Diagram called : definitions.called(state.spot().diagram(), call.getCalledElement())) {
            Diagram.starts(called.process(call.getCalledElement()).orElseThrow()).stream()
                    .filter(Calls::isPlain)
                    .forEach(start ->
                            next.add(waited.calling(new Position(called, start.getId()), handedOver.in(state))));
        }
    }

    private void end(CaseState state, EndEvent end, RequiredVariables needs, List<CaseState> next) {
        Optional<String> error = end.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(event -> ((ErrorEventDefinition) event).getError())
                .map(Error::getErrorCode)
                .findFirst();
        if (error.isPresent()) {
            thrown(state, end, error.get(), next);
        } else {
            ended(state, end.getParentElement(), needs, next);
        }
    }

    private void ended(CaseState state, ModelElementInstance scope, RequiredVariables needs, List<CaseState> next) {
        if (scope instanceof SubProcess inner && inner.triggeredByEvent()) {
            if (Diagram.starts(inner).stream().allMatch(StartEvent::isInterrupting)) {
                ended(state, inner.getParentElement(), needs, next);
            }
        } else if (scope instanceof SubProcess inner) {
            leave(state.at(inner.getId()), inner, needs, next);
        } else if (scope instanceof Process && state.caller().isPresent()) {
            CaseState back = state.returned();
            CallActivity call = (CallActivity) back.spot().node();
            leave(new HandedOver(call).out(state, back), call, needs, next);
        }
    }

    private void thrown(CaseState state, FlowNode from, String code, List<CaseState> next) {
        ModelElementInstance scope = from.getParentElement();
        if (scope instanceof Activity inner) {
            if (!waiting.caught(state, inner, code, next)) {
                thrown(state, inner, code, next);
            }
        } else if (state.caller().isPresent()) {
            CaseState back = state.returned();
            if (!waiting.caught(back, (Activity) back.spot().node(), code, next)) {
                thrown(back, back.spot().node(), code, next);
            }
        }
    }
}
