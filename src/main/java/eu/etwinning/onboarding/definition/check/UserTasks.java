package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every user task has a form that exists, and somebody who does it. */
class UserTasks implements Rule {

    private static final String TEACHER = "${teacher}";
    private static final String OFFICE = "${office}";

    private final Vocabulary vocabulary;

    UserTasks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .diagrams()
                .forEach(diagram ->
                        diagram.all(UserTask.class).forEach(task -> check(definitions, diagram, task, report)));
        Set<String> present = definitions.diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toSet());
        vocabulary.neededTasks().stream()
                .filter(needed -> !present.contains(needed))
                .sorted()
                .forEach(needed -> report.refuse(Place.of("*.bpmn"), "task.needed", needed));
    }

    private static void check(Definitions definitions, Diagram diagram, UserTask task, Report report) {
        Place place = diagram.place(task);
        String form = task.getCamundaFormRef();
        if (!Diagram.filled(form)) {
            report.refuse(place, "task.no-form");
        } else if (definitions.form(diagram.office(), form).isEmpty()) {
            List<String> known = definitions.forms().stream().map(Form::id).toList();
            report.refuse(place, "task.form-missing", form, Closest.to(form, known));
        } else if (!"deployment".equals(task.getCamundaFormRefBinding())) {
            report.refuse(place, "task.form-binding", form);
        }
        boolean teachers = Diagram.isTeachers(task);
        boolean offices = Diagram.isOffices(task);
        if (teachers == offices
                || teachers && !TEACHER.equals(task.getCamundaAssignee())
                || offices && !OFFICE.equals(task.getCamundaCandidateGroups())
                || Diagram.filled(task.getCamundaCandidateUsers())) {
            report.refuse(place, "task.nobody");
        }
    }
}
