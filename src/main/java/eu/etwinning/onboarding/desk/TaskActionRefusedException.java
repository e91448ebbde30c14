package eu.etwinning.onboarding.desk;

/** Something cannot be done to a case, or not like this. The message is the key of a sentence for the validator. */
class TaskActionRefusedException extends RuntimeException {

    TaskActionRefusedException(String sentence) {
        super(sentence);
    }
}
