package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the lists show of a task in columns, as variables of the task alone: they go with it. */
record TaskColumns(DelegateTask task) {

    private static final int LONGEST = 3900;

    /** The engine's column for texts takes no longer one. */
    void show(String name, String text) {
        task.setVariableLocal(name, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026");
    }
}
