package eu.etwinning.onboarding.desk.webapp;

/** Something cannot be done to a case, or not like this. The message is the key of a sentence for the validator. */
class TaskCommandRefusedException extends RuntimeException {

    TaskCommandRefusedException(String sentence) {
        super(sentence);
    }
}
