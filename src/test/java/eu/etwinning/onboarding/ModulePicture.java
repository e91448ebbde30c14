package eu.etwinning.onboarding;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The modules as a Mermaid diagram, which Git hosts draw. An arrow leads from a module to one that it uses; where a
 * longer way of arrows leads there as well, the short one is left out, or nobody could read the picture.
 */
class ModulePicture {

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Set<String>> uses = new TreeMap<>();

    ModulePicture(ApplicationModules modules) {
        modules.stream().forEach(module -> {
            names.put(id(module), module.getDisplayName());
            uses.put(
                    id(module),
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(ModulePicture::id)
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    /** @return the lines of the diagram, always in the same order */
    String mermaid() {
        StringBuilder picture = new StringBuilder("flowchart TD\n");
        names.forEach((id, name) -> picture.append("    %s[\"%s\"]%n".formatted(id, name)));
        uses.forEach((from, targets) -> targets.stream()
                .filter(to -> targets.stream().noneMatch(other -> !other.equals(to) && leads(other, to)))
                .forEach(to -> picture.append("    %s --> %s%n".formatted(from, to))));
        return picture.toString();
    }

    private boolean leads(String from, String to) {
        return uses.get(from).stream().anyMatch(next -> next.equals(to) || leads(next, to));
    }

    private static String id(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
