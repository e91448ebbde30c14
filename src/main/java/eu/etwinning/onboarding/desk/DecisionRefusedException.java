package eu.etwinning.onboarding.desk;

/** A decision cannot be taken like this. The message is the key of a sentence for the validator. */
class DecisionRefusedException extends RuntimeException {

    DecisionRefusedException(String sentence) {
        super(sentence);
    }
}
