package eu.etwinning.onboarding.process.vocabulary;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import java.util.Optional;

/** Extension properties of user tasks: what a diagram says to the application rather than to the engine. */
public final class TaskProperty {

    private TaskProperty() {}

    /**
     * The value of a task's property; nothing if it is not there, or blank, as Camunda Modeler leaves a field that is
     * empty.
     */
    public static Optional<String> of(UserTask task, String name) {
        return Optional.ofNullable(task.getExtensionElements())
                .flatMap(elements -> elements.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst());
    }
}
