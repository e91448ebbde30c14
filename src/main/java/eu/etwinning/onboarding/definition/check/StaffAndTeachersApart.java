package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.List;

/** Tasks of staff and of teachers share no diagram: whoever may work in a diagram may do every task of it. */
class StaffAndTeachersApart implements Rule {

    private final Vocabulary vocabulary;

    StaffAndTeachersApart(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .diagrams()
                .forEach(diagram -> diagram.processes().forEach(process -> {
                    List<UserTask> tasks = diagram.all(UserTask.class).stream()
                            .filter(task -> isIn(process, task))
                            .toList();
                    boolean teachers = tasks.stream().anyMatch(Diagram::isTeachers);
                    tasks.stream()
                            .filter(Diagram::isOffices)
                            .filter(task -> teachers || vocabulary.ofTeachers().contains(process.getId()))
                            .forEach(task -> report.refuse(diagram.place(task), "law.apart", process.getId()));
                }));
    }

    private static boolean isIn(Process process, ModelElementInstance element) {
        ModelElementInstance outer = element;
        while (outer != null && !outer.equals(process)) {
            outer = outer.getParentElement();
        }
        return outer != null;
    }
}
