package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.DefinitionDifference.Aspect;
import eu.etwinning.onboarding.definition.DefinitionDifference.Kind;
import eu.etwinning.onboarding.definition.migration.DiagramElement;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares two versions of a diagram by the ids of their elements; how they are drawn does not count. */
public final class DefinitionDifferences {

    private DefinitionDifferences() {}

    /**
     * What was added and changed, in the order of the later version, then what was removed, in the order of the earlier
     * one.
     */
    public static List<DefinitionDifference> between(BpmnModelInstance earlier, BpmnModelInstance later) {
        Map<String, DiagramElement> before = DiagramElement.allOf(earlier);
        Map<String, DiagramElement> after = DiagramElement.allOf(later);
        List<DefinitionDifference> differences = new ArrayList<>();
        after.forEach((id, element) -> {
            DiagramElement old = before.get(id);
            if (old == null) {
                differences.add(difference(element, "", Kind.ADDED, Set.of()));
            } else if (!old.equals(element)) {
                differences.add(difference(element, old.name(), Kind.CHANGED, aspects(old, element)));
            }
        });
        before.values().stream()
                .filter(old -> !after.containsKey(old.id()))
                .map(old -> difference(old, old.name(), Kind.REMOVED, Set.of()))
                .forEach(differences::add);
        return differences;
    }

    private static DefinitionDifference difference(
            DiagramElement element, String before, Kind kind, Set<Aspect> aspects) {
        return new DefinitionDifference(
                element.id(), element.type(), element.name(), before, element.from(), element.to(), kind, aspects);
    }

    private static Set<Aspect> aspects(DiagramElement before, DiagramElement after) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        Map.of(
                        Aspect.TYPE,
                        before.type().equals(after.type()),
                        Aspect.NAME,
                        before.name().equals(after.name()),
                        Aspect.DOCUMENTATION,
                        before.documentation().equals(after.documentation()),
                        Aspect.ROUTE,
                        Objects.equals(before.route(), after.route()),
                        Aspect.SETTINGS,
                        before.settings().equals(after.settings()))
                .forEach((aspect, same) -> {
                    if (!same) {
                        aspects.add(aspect);
                    }
                });
        return aspects;
    }
}
