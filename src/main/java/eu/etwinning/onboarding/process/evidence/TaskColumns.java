package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.language.Written;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the lists show of a task in columns, as variables of the task alone: they go with it. */
record TaskColumns(DelegateTask task) {

    private static final int LONGEST = 3900;

    /** The engine's column for texts takes no longer one. */
    void show(String name, String text) {
        task.setVariableLocal(
                name, new Written(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026").toString());
    }
}
