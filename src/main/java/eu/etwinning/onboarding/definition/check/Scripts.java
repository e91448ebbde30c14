package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.List;

/** No program in a diagram: a script or a connector could do anything, and nobody tests it. */
class Scripts implements Rule {

    private static final List<Class<? extends ModelElementInstance>> PROGRAMS = List.of(
            ScriptTask.class, CamundaScript.class, CamundaConnector.class, CamundaField.class, CamundaFormData.class);

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .diagrams()
                .forEach(diagram -> PROGRAMS.forEach(kind ->
                        diagram.all(kind).forEach(program -> report.refuse(diagram.place(program), "script.found"))));
    }
}
