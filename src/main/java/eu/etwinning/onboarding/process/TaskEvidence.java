package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What lies beside a task for whoever works on it, as variables of the task alone: they go with it. */
record TaskEvidence(DelegateTask task) {

    private static final int LONGEST = 3900;

    /** The engine's column takes no longer text. */
    void show(String name, String text) {
        task.setVariableLocal(name, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026");
    }
}
