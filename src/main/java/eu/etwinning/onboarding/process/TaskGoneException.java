package eu.etwinning.onboarding.process;

/** The task was answered already, taken back, or never was this person's: there is nothing to answer any more. */
public class TaskGoneException extends RuntimeException {

    public TaskGoneException() {
        super("This task does not wait for you any more");
    }
}
