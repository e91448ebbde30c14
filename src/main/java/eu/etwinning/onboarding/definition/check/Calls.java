package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Every call leads to a diagram that exists, by its name, hands over what is known, and never comes back to itself. */
class Calls implements Rule {

    private final Vocabulary vocabulary;

    Calls(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .diagrams()
                .forEach(diagram ->
                        diagram.all(CallActivity.class).forEach(call -> check(definitions, diagram, call, report)));
    }

    private void check(Definitions definitions, Diagram diagram, CallActivity call, Report report) {
        Place place = diagram.place(call);
        String called = call.getCalledElement();
        if (!Diagram.filled(called) || ElText.isIn(called)) {
            report.refuse(place, "call.none");
            return;
        }
        List<Diagram> targets = definitions.called(diagram, called);
        if (targets.stream()
                .noneMatch(
                        target -> target.office().isEmpty() || target.office().equals(diagram.office()))) {
            List<String> known = definitions.diagrams().stream()
                    .filter(target ->
                            target.office().isEmpty() || target.office().equals(diagram.office()))
                    .flatMap(target -> target.processes().stream())
                    .map(Process::getId)
                    .distinct()
                    .toList();
            report.refuse(place, "call.missing", called, Closest.to(called, known));
        }
        targets.stream()
                .filter(target -> Diagram.starts(target.process(called).orElseThrow()).stream()
                        .noneMatch(Calls::isPlain))
                .forEach(target ->
                        report.refuse(place, "call.no-start", target.file().name()));
        if (reaches(
                definitions,
                diagram,
                called,
                diagram.processes().stream().map(Process::getId).toList(),
                new HashSet<>())) {
            report.refuse(place, "call.circle", called);
        }
        handedOver(call)
                .filter(name -> !vocabulary.variables().contains(name))
                .distinct()
                .forEach(name ->
                        report.refuse(place, "variable.unknown", name, Closest.to(name, vocabulary.variables())));
    }

    static boolean isPlain(StartEvent start) {
        return start.getEventDefinitions().isEmpty();
    }

    private static Stream<String> handedOver(CallActivity call) {
        if (call.getExtensionElements() == null) {
            return Stream.empty();
        }
        return Stream.concat(
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                                .flatMap(in -> Stream.of(in.getCamundaSource(), in.getCamundaTarget())),
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
                                .flatMap(out -> Stream.of(out.getCamundaSource(), out.getCamundaTarget())))
                .filter(Objects::nonNull);
    }

    private static boolean reaches(
            Definitions definitions, Diagram caller, String process, List<String> targets, Set<String> seen) {
        if (targets.contains(process)) {
            return true;
        }
        return seen.add(process)
                && definitions.called(caller, process).stream()
                        .anyMatch(diagram -> diagram.all(CallActivity.class).stream()
                                .map(CallActivity::getCalledElement)
                                .filter(Objects::nonNull)
                                .anyMatch(called -> reaches(definitions, diagram, called, targets, seen)));
    }
}
