package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file with decision tables. */
record Table(DefinitionFile file, DmnModelInstance model) {

    String office() {
        return file.office();
    }

    Set<String> decisions() {
        return all().stream().map(Decision::getId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Collection<Decision> all() {
        return model.getModelElementsByType(Decision.class);
    }

    Optional<DecisionTable> table(String decision) {
        return all().stream()
                .filter(found -> decision.equals(found.getId()))
                .flatMap(found -> found.getChildElementsByType(DecisionTable.class).stream())
                .findFirst();
    }

    Place place(Decision decision) {
        return new Place(file.name(), decision.getId(), decision.getName() == null ? "" : decision.getName());
    }
}
