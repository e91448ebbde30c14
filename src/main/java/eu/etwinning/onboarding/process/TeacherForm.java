package eu.etwinning.onboarding.process;

import java.util.Map;

/**
 * A form to be shown to a teacher.
 *
 * @param schema the form as deployed together with the running diagram: a Camunda Form (form-js), as JSON
 * @param data the facts the form's fields refer to, none else
 */
public record TeacherForm(String schema, Map<String, Object> data) {}
