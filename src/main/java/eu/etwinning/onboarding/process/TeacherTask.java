package eu.etwinning.onboarding.process;

/**
 * Something that waits for the teacher.
 *
 * @param id the engine's id of the task
 * @param definition the id of the user task in the diagram, e.g. {@code findSchool}
 * @param step where on the way it lies
 * @param mayGoBack whether the diagram allows to go back to the step before
 */
public record TeacherTask(String id, String definition, ProgressStep step, boolean mayGoBack) {}
