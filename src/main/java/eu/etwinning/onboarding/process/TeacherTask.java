package eu.etwinning.onboarding.process;

/**
 * Something that waits for the teacher.
 *
 * @param id         the engine's id of the task
 * @param definition the id of the user task in the diagram, e.g. {@code findSchool}
 * @param name       the name of the user task in the diagram
 * @param step       where on the way it lies
 */
public record TeacherTask(String id, String definition, String name, Step step) {
}
