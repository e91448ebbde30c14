package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import java.util.Set;
import java.util.stream.Collectors;

/** Every way back leads to a user task of the same diagram. */
class BackWays implements Rule {

    static final String PROPERTY = "back";

    @Override
    public void check(Definitions definitions, Report report) {
        definitions.diagrams().forEach(diagram -> {
            Set<String> tasks =
                    diagram.all(UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet());
            diagram.all(CamundaProperty.class).stream()
                    .filter(property -> PROPERTY.equals(property.getCamundaName()))
                    .filter(property -> !tasks.contains(String.valueOf(property.getCamundaValue())))
                    .forEach(property -> report.refuse(
                            diagram.place(property),
                            "back.missing",
                            property.getCamundaValue(),
                            Closest.to(String.valueOf(property.getCamundaValue()), tasks)));
        });
    }
}
